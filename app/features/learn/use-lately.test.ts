import { expect, test } from 'vitest'
import { readLately } from './use-lately'

test('tells what was finished how deep, what did not help, and since when the task is under way', () => {
  const day = 86_400_000
  const notes = {
    'finished/one': { text: 'core', at: 8 * day },
    'finished/old': { text: 'yes', at: 5 * day },
    'no/kickoff/one': { text: 'no', at: 9 * day },
    'no/kickoff/back': { text: '', at: 9 * day },
    'reflect/one/1': { text: 'private', at: 9 * day },
  }
  expect([...readLately(notes, 7 * day, 10 * day)]).toEqual([
    ['/task', 3],
    ['one', 2],
    ['one/core', 2],
    ['old', 5],
    ['no/kickoff/one', 1],
  ])
  expect(readLately({}, null, 10 * day).size).toBe(0)
})
