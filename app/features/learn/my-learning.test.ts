import { expect, test } from 'vitest'
import { groupBySituation, type MyUse, toGoOnWith, usesWithPending } from './my-learning'
import { emptyQueue } from './reconcile-queue'

const use = (id: string, changes: Partial<MyUse> = {}): MyUse => ({
  id,
  lesson: id,
  title: id,
  depth: 'core',
  situation: null,
  step: 2,
  steps: 5,
  changedAt: '2026-11-26T08:00:00Z',
  finished: false,
  used: false,
  ...changes,
})
const anchor = { id: 'hard-anchor', title: 'They opened extreme' }

test('history stands by situation, the one used last first, and what came from no kit at the end', () => {
  const groups = groupBySituation([
    use('a'),
    use('b', { situation: anchor }),
    use('c'),
    use('d', { situation: anchor }),
  ])
  expect(groups.map(({ situation, uses }) => [situation?.id, uses.map(({ id }) => id)])).toEqual([
    ['hard-anchor', ['b', 'd']],
    [undefined, ['a', 'c']],
  ])
})

test('one goes on with the latest sitting of a lesson, unless that one was finished', () => {
  const uses = [
    use('a2', { lesson: 'a', finished: true }),
    use('a1', { lesson: 'a' }),
    use('b1', { lesson: 'b' }),
    use('c1', { lesson: 'c', step: 0 }),
  ]
  expect(toGoOnWith(uses).map(({ id }) => id)).toEqual(['b1'])
})

test('what was not sent yet is shown already', () => {
  const pending = {
    m: { id: 'm', person: 'ada', at: 1, kind: 'used' as const, body: { use: 'a', used: true } },
  }
  expect(usesWithPending([use('a'), use('b')], { ...emptyQueue, pending }).map(({ used }) => used)).toEqual([
    true,
    false,
  ])
})
