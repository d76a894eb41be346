import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayFor,
  digestMoment,
  endOfUse,
  isMorningPast,
  morningOf,
  reasonMissed,
  reasonToday,
  usualQuiet,
} from './remind'

const duty = (dueOn: string | null, required = true) => ({ id: 'a', dueOn, required })

test.each([
  ['a week before', '2027-03-08', 'week'],
  ['six days before: nothing', '2027-03-07', null],
  ['the day before', '2027-03-02', 'day'],
  ['the morning of', '2027-03-01', 'today'],
  ['a day late', '2027-02-28', 'late'],
  ['two days late: nothing more', '2027-02-27', null],
  ['without a day: nothing', null, null],
] as const)('%s', (_name, dueOn, reason) => {
  expect(reasonToday(duty(dueOn), '2027-03-01')).toBe(reason)
})

test('what is only suggested is never late', () => {
  expect(reasonToday(duty('2027-02-28', false), '2027-03-01')).toBeNull()
  expect(reasonMissed(duty('2027-02-27', false), '2027-03-01', '2027-02-27')).toBeNull()
  expect(reasonToday(duty('2027-03-01', false), '2027-03-01')).toBe('today')
})

test('over a whole life each duty is spoken of at most four times, each on another day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
      const due = new Date(Date.UTC(2027, 2, 1) + offset * 86_400_000).toISOString().slice(0, 10)
      let spoken = 0
      for (let day = -420; day < 420; day++) {
        const today = new Date(Date.UTC(2027, 2, 1) + day * 86_400_000).toISOString().slice(0, 10)
        if (reasonToday(duty(due), today)) spoken++
      }
      expect(spoken).toBe(4)
    }),
    { numRuns: 20 },
  )
})

test.each([
  ['a week before, yesterday', '2027-03-07', '2027-02-27', 'soon'],
  ['a week before, said on that day', '2027-03-07', '2027-02-28', null],
  ['a week before, is today', '2027-03-08', '2027-02-20', null],
  ['a week before, has not come', '2027-03-09', '2027-02-20', null],
  ['a week before, three days ago', '2027-03-05', '2027-02-20', 'soon'],
  ['a day late, yesterday', '2027-02-27', '2027-02-27', 'late'],
  ['a day late, said on that day', '2027-02-27', '2027-02-28', null],
  ['without a day: nothing', null, '2027-01-01', null],
] as const)('missed: %s', (_name, dueOn, saidOn, reason) => {
  expect(reasonMissed(duty(dueOn), '2027-03-01', saidOn)).toBe(reason)
})

test('whatever days no mail left on, each duty is spoken of by the schedule before it is due and after, and never twice for one reason', () => {
  const days = Array.from({ length: 30 }, (_, at) =>
    new Date(Date.UTC(2027, 2, 1 + at)).toISOString().slice(0, 10),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 20 }),
      fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      (due, up) => {
        const dueOn = days[due] ?? ''
        let saidOn = '2027-02-28'
        const said: string[] = []
        for (const [at, day] of days.entries()) {
          const reason = reasonToday(duty(dueOn), day) ?? reasonMissed(duty(dueOn), day, saidOn)
          if (!reason || !up[at]) continue
          said.push(reason === 'soon' ? 'week' : reason)
          saidOn = day
        }
        expect(new Set(said).size).toBe(said.length)
        if (up.slice(due - 7, due + 1).includes(true)) expect(said).not.toEqual(['late'])
        if (up.slice(due - 7, due - 1).includes(true)) expect(said[0]).toBe('week')
        if (up.slice(due + 1).includes(true)) expect(said.at(-1)).toBe('late')
      },
    ),
  )
})

test('the day is the person’s own', () => {
  const now = new Date('2027-03-01T23:30:00Z')
  expect(dayFor(now, 'Europe/Zurich')).toBe('2027-03-02')
  expect(dayFor(now, 'America/Los_Angeles')).toBe('2027-03-01')
  expect(dayFor(now, null)).toBe('2027-03-01')
  expect(dayFor(now, 'Not/AZone')).toBe('2027-03-01')
})

test.each([
  ['in winter', '2027-03-27', 'Europe/Zurich', '2027-03-27T07:00:00.000Z'],
  ['on the day the clock goes forward', '2027-03-28', 'Europe/Zurich', '2027-03-28T06:00:00.000Z'],
  ['in Tokyo', '2027-03-28', 'Asia/Tokyo', '2027-03-27T23:00:00.000Z'],
  ['half an hour off', '2027-03-28', 'Asia/Kolkata', '2027-03-28T02:30:00.000Z'],
])('the morning %s is eight by their own clock', (_name, day, zone, at) => {
  expect(morningOf(day, zone).toISOString()).toBe(at)
})

test('the morning comes once a day, and is then past until the next day', () => {
  expect(isMorningPast(new Date('2027-03-28T05:59:00Z'), 'Europe/Zurich')).toBe(false)
  expect(isMorningPast(new Date('2027-03-28T06:00:00Z'), 'Europe/Zurich')).toBe(true)
  expect(isMorningPast(new Date('2027-03-28T22:30:00Z'), 'Europe/Zurich')).toBe(false)
})

test.each([
  ['usually at eight', usualQuiet, '2027-03-01T07:00:00.000Z'],
  [
    'at the end of quiet hours that last longer',
    { quietFrom: 1200, quietTo: 570 },
    '2027-03-01T08:30:00.000Z',
  ],
  ['at eight where quiet hours end earlier', { quietFrom: 1320, quietTo: 360 }, '2027-03-01T07:00:00.000Z'],
  ['in the night, for who sleeps by day', { quietFrom: 360, quietTo: 120 }, '2027-03-01T01:00:00.000Z'],
])('the digest is due %s', (_name, quiet, at) => {
  expect(digestMoment('2027-03-01', 'Europe/Zurich', quiet).toISOString()).toBe(at)
})

test('a mail about a day is of use until their evening, or until the day is over', () => {
  const now = new Date('2027-03-01T09:00:00Z')
  expect(endOfUse(now, 'Europe/Zurich', usualQuiet).toISOString()).toBe('2027-03-01T19:00:00.000Z')
  expect(endOfUse(now, 'Europe/Zurich', { quietFrom: 0, quietTo: 0 }).toISOString()).toBe(
    '2027-03-01T23:00:00.000Z',
  )
  expect(endOfUse(now, 'Europe/Zurich', { quietFrom: 60, quietTo: 300 }).toISOString()).toBe(
    '2027-03-01T23:00:00.000Z',
  )
})
