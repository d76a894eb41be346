import { expect, test } from 'vitest'
import { type FinishedUse, settle } from './settle'

const at = (day: number) => new Date(Date.UTC(2027, 2, day))
const use = (lesson: string, depth: string, finished: number | null, whole = true): FinishedUse => ({
  lesson,
  depth,
  step: whole ? 6 : 2,
  steps: 6,
  finishedAt: finished === null ? null : at(finished),
})
const asked = [
  { lesson: 'a', depth: 'core' },
  { lesson: 'b', depth: 'essence' },
]
const settled = (
  uses: FinishedUse[],
  known: Parameters<typeof settle>[0]['known'] = [],
  gone: string[] = [],
) => settle({ pieces: asked, uses, known, since: at(5), inLibrary: (lesson) => !gone.includes(lesson) })

test.each([
  ['nothing read: nothing done', [], 0, null],
  ['begun is not done', [use('a', 'core', null)], 0, null],
  ['the depth asked', [use('a', 'core', 6)], 1, null],
  ['less deep does not do', [use('a', 'essence', 6)], 0, null],
  ['deeper does', [use('a', 'deeper', 6)], 1, null],
  ['deeper, left half way, leaves the essence', [use('b', 'deeper', 6, false)], 1, null],
  ['but not more', [use('a', 'deeper', 6, false)], 0, null],
  ['before it counts', [use('a', 'core', 4)], 0, null],
  ['at the very moment', [use('a', 'core', 5)], 1, null],
  ['twice counts once', [use('a', 'core', 6), use('a', 'core', 8)], 1, null],
  [
    'all done, at the last of the first times',
    [use('a', 'core', 9), use('a', 'core', 7), use('b', 'core', 6)],
    2,
    7,
  ],
] as const)('%s', (_name, uses, done, doneAt) => {
  expect(settled([...uses])).toEqual({ done, of: 2, doneAt: doneAt === null ? null : at(doneAt) })
})

test('questions answered count as read', () => {
  const known = [{ lesson: 'a', depth: 'core', at: at(8) }]
  expect(settled([use('b', 'essence', 6)], known)).toEqual({ done: 2, of: 2, doneAt: at(8) })
})

test('a lesson that left the library is not asked any more; with none left, nothing is done', () => {
  expect(settled([use('b', 'essence', 6)], [], ['a'])).toEqual({ done: 1, of: 1, doneAt: at(6) })
  expect(settled([use('b', 'essence', 6)], [], ['a', 'b'])).toEqual({ done: 0, of: 0, doneAt: null })
})
