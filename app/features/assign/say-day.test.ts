import { expect, test } from 'vitest'
import { sayDate, sayDay, sayMove, sayWholeDay } from './say-day'

test.each([
  ['2027-03-01', 'today'],
  ['2027-03-02', 'tomorrow'],
  ['2027-02-28', 'yesterday'],
  ['2027-03-04', 'Thursday'],
  ['2027-03-07', 'Sunday'],
  ['2027-03-08', '8 March'],
  ['2027-02-20', '20 February'],
  ['2028-01-03', '3 January 2028'],
])('%s is “%s” on 1 March 2027', (day, words) => {
  expect(sayDay(day, '2027-03-01')).toBe(words)
})

test('a date stays true however late it is read', () => {
  expect(sayDate('2027-03-02', '2027-03-01')).toBe('2 March')
  expect(sayWholeDay('2027-03-04', '2027-03-01')).toBe('Thursday 4 March')
})

test('a move is said in as few words as tell it', () => {
  expect(sayMove('2027-03-04', '2027-03-11', '2027-03-01')).toBe('4 to 11 March')
  expect(sayMove('2027-02-26', '2027-03-04', '2027-03-01')).toBe('26 February to 4 March')
  expect(sayMove('2027-12-30', '2028-01-04', '2027-12-01')).toBe('30 December to 4 January 2028')
})
