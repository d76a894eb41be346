import { expect, test } from 'vitest'
import { readAuditFilter, writeAuditFilter } from './read-audit-filter'

const read = (query: string, zone = 'UTC') => readAuditFilter(new URLSearchParams(query), zone)

test.each([
  [
    'a day in Zurich in winter',
    'from=2026-01-15&to=2026-01-15&zone=Europe/Zurich',
    '2026-01-14T23:00:00.000Z',
    '2026-01-15T23:00:00.000Z',
  ],
  [
    'the day the clocks go forward',
    'from=2026-03-29&to=2026-03-29&zone=Europe/Zurich',
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ],
  [
    'the day they go back',
    'from=2026-10-25&to=2026-10-25&zone=Europe/Zurich',
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ],
  [
    'west of Greenwich',
    'from=2026-05-01&to=2026-05-02&zone=America/New_York',
    '2026-05-01T04:00:00.000Z',
    '2026-05-03T04:00:00.000Z',
  ],
  [
    'the end of a year',
    'from=2026-12-31&to=2026-12-31',
    '2026-12-31T00:00:00.000Z',
    '2027-01-01T00:00:00.000Z',
  ],
])('reads %s', (_name, query, start, end) => {
  const filter = read(query)
  expect([filter.start?.toISOString(), filter.end?.toISOString()]).toEqual([start, end])
})

test('leaves out what does not fit, and takes the asker’s zone where none is named', () => {
  expect(read('action=nonsense&actor=a@b.ch&from=yesterday&zone=Mars/Base&before=-1', 'Asia/Tokyo')).toEqual({
    zone: 'Asia/Tokyo',
    start: null,
    end: null,
  })
  expect(read('action=toString').action).toBeUndefined()
  expect(read('', 'nowhere').zone).toBe('UTC')
})

test('is written as it is read', () => {
  const query = 'action=role-granted&actor=a-1&subject=b-2&from=2026-01-01&to=2026-01-31&zone=Asia%2FTokyo'
  expect(writeAuditFilter(read(`${query}&before=7`))).toBe(query)
})
