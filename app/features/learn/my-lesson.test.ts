import { expect, test } from 'vitest'
import { type MyLesson, withPending } from './my-lesson'
import { addToQueue, emptyQueue, type Queue } from './reconcile-queue'

const at = Date.parse('2026-11-23T12:00:00Z')
const hour = 60 * 60_000
const mine: MyLesson = { resume: null, kept: false, note: '', lookBacks: [] }
const queueOf = (...said: object[]): Queue =>
  said.reduce(
    (queue: Queue, each, place) =>
      addToQueue(queue, { id: String(place), person: 'p', at: at + place, ...each } as never),
    emptyQueue,
  )
const plan = {
  kind: 'debrief-plan',
  body: { debrief: 'a', situation: null, lessons: ['x'], afterMinutes: 60, byMail: false },
}

test.each([
  ['what is planned is to come', [plan], at, 1],
  ['until it is due', [plan], at + 2 * hour, 0],
  [
    'or answered',
    [plan, { kind: 'debrief', body: { debrief: 'a', helped: 'yes', happened: '', next: '' } }],
    at,
    0,
  ],
  ['or dropped', [plan, { kind: 'debrief-drop', body: { debrief: 'a' } }], at, 0],
  ['of another lesson nothing is said', [{ ...plan, body: { ...plan.body, lessons: ['y'] } }], at, 0],
])('look backs: %s', (_name, said, now, count) => {
  expect(withPending(mine, queueOf(...said), { lesson: 'x', now }).lookBacks).toHaveLength(count)
})

test('a note and the star are shown as they were left here', () => {
  const queue = queueOf(
    { kind: 'note', body: { lesson: 'x', text: 'ask for the date' } },
    { kind: 'favourite', body: { lesson: 'x', kept: true } },
    { kind: 'note', body: { lesson: 'y', text: 'another lesson’s' } },
  )
  expect(withPending(mine, queue, { lesson: 'x', now: at })).toMatchObject({
    note: 'ask for the date',
    kept: true,
  })
})
