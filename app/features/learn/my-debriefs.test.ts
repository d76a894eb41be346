import { expect, test } from 'vitest'
import { debriefsWithPending, type MyDebrief } from './my-debriefs'
import { addToQueue, emptyQueue, type Queue } from './reconcile-queue'
import { waitingWithPending } from './waiting'

const at = Date.parse('2026-11-23T12:00:00Z')
const debrief: MyDebrief = {
  id: 'a',
  situation: null,
  lessons: [{ slug: 'x', title: 'X' }],
  dueAt: '2026-11-23T11:00:00.000Z',
  byMail: false,
  answer: null,
}
const queueOf = (...said: object[]): Queue =>
  said.reduce(
    (queue: Queue, each, place) =>
      addToQueue(queue, { id: String(place), person: 'p', at: at + place, ...each } as never),
    emptyQueue,
  )
const plan = (afterMinutes: number | null) => ({
  kind: 'debrief-plan',
  body: { debrief: 'a', situation: null, lessons: ['x'], afterMinutes, byMail: true },
})
const answer = { kind: 'debrief', body: { debrief: 'a', helped: 'no', happened: 'h', next: '' } }
const drop = { kind: 'debrief-drop', body: { debrief: 'a' } }

test.each([
  ['an answer is shown at once', [answer], { answer: { helped: 'no', happened: 'h', next: '' } }],
  ['a new time too', [plan(60)], { dueAt: '2026-11-23T13:00:00.000Z', byMail: true }],
  ['what is dropped is gone', [drop], undefined],
  ['so is what is taken back', [plan(null)], undefined],
  ['of others nothing changes', [{ ...drop, body: { debrief: 'b' } }], debrief],
])('%s', (_name, said, expected) => {
  const [shown] = debriefsWithPending([debrief], queueOf(...said))
  if (expected) expect(shown).toMatchObject(expected)
  else expect(shown).toBeUndefined()
})

test.each([
  ['nothing said', [], true],
  ['not now', [plan(60)], false],
  ['answered', [answer], false],
  ['dropped', [drop], false],
])('what waits, with %s', (_name, said, waits) => {
  const { lookBack } = waitingWithPending({ lookBack: debrief, fresh: null }, queueOf(...said), at)
  expect(lookBack !== null).toBe(waits)
})
