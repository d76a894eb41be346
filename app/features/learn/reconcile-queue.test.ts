import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mutation } from './mutation.schema'
import {
  addToQueue,
  dropOf,
  emptyQueue,
  inOrder,
  leftBy,
  mergeQueues,
  nextTime,
  nextToSend,
  type Queue,
  saidBy,
  settle,
} from './reconcile-queue'

const use = '00000000-0000-4000-8000-000000000001'
let count = 0
const idOf = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`
const progress = (step: number, at: number, person: string | null = 'ada'): Mutation => ({
  id: idOf(++count),
  person,
  at,
  kind: 'progress',
  body: {
    use,
    lesson: 'use-the-break-well',
    version: 'a'.repeat(20),
    depth: 'core',
    situation: null,
    step,
    steps: 5,
    finished: false,
  },
})
const favourite = (lesson: string, kept: boolean, at: number): Mutation => ({
  id: idOf(++count),
  person: 'ada',
  at,
  kind: 'favourite',
  body: { lesson, kept },
})
const queueOf = (...mutations: Mutation[]) =>
  mutations.reduce((queue, next) => addToQueue(queue, next), emptyQueue)

describe('adding', () => {
  test('a step further in the same sitting replaces the step before', () => {
    const [first, second] = [progress(1, 10), progress(2, 20)]
    const queue = queueOf(first, second)
    expect(inOrder(queue)).toEqual([second])
    expect(queue.settled).toHaveProperty(first.id)
  })

  test('a step back does not take the farthest step, an end or the time of the task away', () => {
    const [far, back, again] = [progress(4, 10), progress(1, 20), progress(2, 30)]
    expect(inOrder(queueOf(far, back))).toEqual([far, back])
    expect(inOrder(queueOf(far, back, again))).toEqual([far, again])
    const timed = { ...progress(1, 10), body: { ...progress(1, 10).body, taskSeconds: 12 } } as Mutation
    const ended = { ...progress(5, 20), body: { ...progress(5, 20).body, finished: true } } as Mutation
    const open = progress(5, 30)
    expect(inOrder(queueOf(timed, ended))).toEqual([timed, ended])
    expect(inOrder(queueOf(ended, open))).toEqual([ended, open])
  })

  test('but not one that may be on its way: both are sent, in order', () => {
    const [first, second] = [progress(1, 10), progress(2, 20)]
    expect(inOrder(addToQueue(queueOf(first), second, new Set([first.id])))).toEqual([first, second])
  })

  test('kept, taken off, kept again: the last word is sent', () => {
    const last = favourite('a', true, 30)
    expect(inOrder(queueOf(favourite('a', true, 10), favourite('a', false, 20), last))).toEqual([last])
  })

  test('two lessons do not replace each other, nor two people', () => {
    expect(inOrder(queueOf(favourite('a', true, 10), favourite('b', true, 20)))).toHaveLength(2)
    expect(inOrder(queueOf(progress(1, 10, 'ada'), progress(2, 20, 'eve')))).toHaveLength(2)
  })

  test('a change that was settled does not come back', () => {
    const one = favourite('a', true, 10)
    const done = settle(queueOf(one), { [one.id]: 'applied' }, 99)
    expect(addToQueue(done, one)).toEqual(done)
  })
})

describe('sending', () => {
  test('goes in the order things were done, whatever the order they were kept in', () => {
    const [a, b, c] = [favourite('a', true, 30), favourite('b', true, 10), favourite('c', true, 20)]
    expect(nextToSend(queueOf(a, b, c), 'ada')).toEqual([b, c, a])
  })

  test('sends a person’s own and a guest’s, and keeps another’s for when they are back', () => {
    const [own, guest, other] = [progress(1, 10, 'ada'), progress(2, 20, null), progress(3, 30, 'eve')]
    const queue = queueOf(own, guest, other)
    expect(nextToSend(queue, 'ada')).toEqual([own, guest])
    expect(nextToSend(queue, null)).toEqual([guest])
    const after = settle(
      queue,
      { [own.id]: 'applied', [guest.id]: 'refused', [other.id]: 'other-person' },
      99,
    )
    expect(inOrder(after)).toEqual([other])
  })

  test('takes no more than one request holds, and always something', () => {
    const many = queueOf(...Array.from({ length: 9 }, (_, at) => favourite(`lesson-${at}`, true, at)))
    expect(nextToSend(many, 'ada', { count: 4, characters: 1e6 })).toHaveLength(4)
    expect(nextToSend(many, 'ada', { count: 4, characters: 10 })).toHaveLength(1)
  })

  test('an answer that was lost changes nothing: the same is sent again', () => {
    const queue = queueOf(favourite('a', true, 10))
    expect(settle(queue, {}, 99)).toEqual(queue)
  })
})

test('a clock that was set back does not turn the order round', () => {
  expect(nextTime(queueOf(favourite('a', true, 5000)), 100)).toBe(5001)
  expect(nextTime(emptyQueue, 100)).toBe(100)
})

describe('two tabs', () => {
  const mutations = Array.from({ length: 6 }, (_, at) => favourite(`lesson-${at}`, true, at + 1))
  const queues = fc
    .array(fc.record({ which: fc.nat(5), settled: fc.boolean() }), { maxLength: 8 })
    .map((steps) =>
      steps.reduce<Queue>((queue, { which, settled }) => {
        const mutation = mutations[which] as Mutation
        return settled ? settle(queue, { [mutation.id]: 'applied' }, 10) : addToQueue(queue, mutation)
      }, emptyQueue),
    )

  test('lose nothing that either still has to send, and bring back nothing that either settled', () => {
    fc.assert(
      fc.property(queues, queues, (a, b) => {
        const merged = mergeQueues(a, b, 20)
        for (const { id } of mutations) {
          const settled = id in a.settled || id in b.settled
          const waits = id in a.pending || id in b.pending
          expect(id in merged.pending).toBe(waits && !settled)
          expect(id in merged.settled).toBe(settled)
        }
        expect(mergeQueues(b, a, 20)).toEqual(merged)
        expect(mergeQueues(merged, a, 20)).toEqual(merged)
      }),
    )
  })

  test('forget a settled change after a month', () => {
    const one = favourite('a', true, 10)
    const done = settle(queueOf(one), { [one.id]: 'applied' }, 99)
    expect(mergeQueues(done, emptyQueue, 31 * 24 * 60 * 60 * 1000 + 99).settled).toEqual({})
  })
})

test('what waits for an erased account goes, for good, and nobody else’s', () => {
  const [own, guest, gone] = [progress(1, 10, 'ada'), progress(2, 20, null), progress(3, 30, 'eve')]
  const queue = queueOf(own, guest, gone)
  expect(leftBy(queue, 'ada')).toEqual(['eve'])
  expect(leftBy(queue, null)).toEqual(['ada', 'eve'])
  const after = dropOf(queue, ['eve'], 99)
  expect(inOrder(after)).toEqual([own, guest])
  expect(inOrder(mergeQueues(after, queue, 99))).toEqual([own, guest])
})

test('of a device that others use too, only one’s own and a guest’s changes are one’s own', () => {
  const [own, theirs, nobodys] = [progress(1, 10, 'ada'), progress(2, 20, 'eve'), progress(3, 30, null)]
  expect(inOrder(saidBy('ada', queueOf(own, theirs, nobodys)))).toEqual([own, nobodys])
  expect(inOrder(saidBy(null, queueOf(own, theirs, nobodys)))).toEqual([nobodys])
})
