import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currentRound, dueOfRound, firstDue, type Timing } from './due-dates'

const event = (on: string, daysBefore: number, workingDays: boolean): Timing => ({
  kind: 'event',
  on,
  daysBefore,
  workingDays,
})
const date = (on: string, repeat: 'none' | 'weekly' | 'monthly' | 'quarterly' = 'none'): Timing => ({
  kind: 'date',
  on,
  repeat,
})

test.each<[string, Timing, string | null]>([
  ['a date is itself', date('2027-03-04'), '2027-03-04'],
  ['an event’s own day', event('2027-03-04', 0, false), '2027-03-04'],
  ['three days before', event('2027-03-04', 3, false), '2027-03-01'],
  ['over the end of February in a leap year', event('2028-03-01', 1, false), '2028-02-29'],
  ['two working days before a Thursday', event('2027-03-04', 2, true), '2027-03-02'],
  ['two working days before a Monday: the Thursday', event('2027-03-08', 2, true), '2027-03-04'],
  ['one working day before a Sunday: from the Friday back', event('2027-03-07', 1, true), '2027-03-04'],
  ['an event on a Saturday: the Friday', event('2027-03-06', 0, true), '2027-03-05'],
  ['over the change to summer time', event('2027-03-29', 1, false), '2027-03-28'],
  ['a standing one has no day', { kind: 'standing' }, null],
])('%s', (_name, timing, due) => {
  expect(firstDue(timing)).toBe(due)
})

test.each([
  ['weekly', date('2027-03-04', 'weekly'), 2, '2027-03-18'],
  ['monthly, from the 31st over a short month and back', date('2027-01-31', 'monthly'), 1, '2027-02-28'],
  ['monthly, two on', date('2027-01-31', 'monthly'), 2, '2027-03-31'],
  ['quarterly', date('2027-01-15', 'quarterly'), 3, '2027-10-15'],
  ['one that does not recur has no second round', date('2027-01-15'), 1, null],
] as const)('%s', (_name, timing, round, due) => {
  expect(dueOfRound(timing, round)).toBe(due)
})

test('the round that is on is the first whose day has not passed; its own day still counts', () => {
  const weekly = date('2027-03-04', 'weekly')
  expect(currentRound(weekly, '2027-01-01')).toBe(0)
  expect(currentRound(weekly, '2027-03-04')).toBe(0)
  expect(currentRound(weekly, '2027-03-05')).toBe(1)
  expect(currentRound(date('2020-01-01'), '2027-03-05')).toBe(0)
})

test('from a round that was moved the later ones are counted anew, and those before it are over', () => {
  const moved: Timing = { kind: 'date', on: '2027-03-31', repeat: 'monthly', round: 2 }
  expect([1, 2, 3, 4].map((round) => dueOfRound(moved, round))).toEqual([
    null,
    '2027-03-31',
    '2027-04-30',
    '2027-05-31',
  ])
  expect(currentRound(moved, '2027-01-01')).toBe(2)
  expect(currentRound(moved, '2027-04-01')).toBe(3)
})

test('rounds follow each other, and the one that is on has not passed', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const),
      fc.integer({ min: 0, max: 40 }),
      (start, repeat, round) => {
        const timing = date(start.toISOString().slice(0, 10), repeat)
        const [due, next] = [dueOfRound(timing, round), dueOfRound(timing, round + 1)]
        expect((due ?? '') < (next ?? '')).toBe(true)
        expect(currentRound(timing, due ?? '')).toBe(round)
      },
    ),
  )
})
