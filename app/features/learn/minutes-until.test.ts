import { TZDate } from '@date-fns/tz'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookBackTimes } from './look-back-words'
import { minutesUntil } from './minutes-until'

const due = (time: (typeof lookBackTimes)[number], now: string, zone: string) =>
  new Date(Date.parse(now) + minutesUntil(time, new TZDate(now, zone)) * 60_000).toISOString().slice(0, 16)

test.each([
  ['two hours are two hours', 'two-hours', '2026-11-23T09:00:00Z', 'Europe/Zurich', '2026-11-23T11:00'],
  ['the evening is seven', 'evening', '2026-11-23T09:00:00Z', 'Europe/Zurich', '2026-11-23T18:00'],
  ['the evening elsewhere', 'evening', '2026-11-23T09:00:00Z', 'Asia/Kolkata', '2026-11-23T13:30'],
  [
    'in the evening it is in two hours',
    'evening',
    '2026-11-23T18:30:00Z',
    'Europe/Zurich',
    '2026-11-23T20:30',
  ],
  ['tomorrow at eight', 'morning', '2026-11-23T09:00:00Z', 'Europe/Zurich', '2026-11-24T07:00'],
  [
    'after midnight it is the same day',
    'morning',
    '2026-11-23T23:30:00Z',
    'Europe/Zurich',
    '2026-11-24T07:00',
  ],
  ['over the end of summer time', 'morning', '2026-10-24T18:00:00Z', 'Europe/Zurich', '2026-10-25T07:00'],
  ['over the new year', 'morning', '2026-12-31T20:00:00Z', 'UTC', '2027-01-01T08:00'],
] as const)('%s', (_name, time, now, zone, expected) => {
  expect(due(time, now, zone)).toBe(expected)
})

test('is always to come, and never more than a day and a half away', () => {
  const zones = ['UTC', 'Europe/Zurich', 'America/St_Johns', 'Pacific/Kiritimati', 'Australia/Lord_Howe']
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...lookBackTimes), moments, fc.constantFrom(...zones), (time, now, zone) => {
      const minutes = minutesUntil(time, new TZDate(now, zone))
      return Number.isInteger(minutes) && minutes > 0 && minutes <= 36 * 60
    }),
  )
})

test('leaves the moment it was given as it was', () => {
  const now = new Date('2026-11-23T09:00:00Z')
  minutesUntil('morning', now)
  expect(now).toEqual(new Date('2026-11-23T09:00:00Z'))
})
