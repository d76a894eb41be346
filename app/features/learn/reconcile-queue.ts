import type { Mutation, SyncAnswer } from './mutation.schema'

/**
 * Changes on their way to the server. `settled` holds the ids that need no sending any more, so that another tab, or a
 * crash before the end, does not bring them back; each with the time it was settled.
 */
export type Queue = {
  pending: Record<string, Mutation>
  settled: Record<string, number>
}

/** What outlives a visit: the queue, and who was signed in here last, which a page that starts offline cannot ask. */
export type KeptQueue = { queue: Queue; person: string | null }

export const emptyQueue: Queue = { pending: {}, settled: {} }

/** Ids of settled changes are forgotten after this long: by then no tab can still hold them as pending. */
const settledMs = 30 * 24 * 60 * 60 * 1000

/** The pending changes in the order they were made. */
export function inOrder(queue: Queue): Mutation[] {
  return Object.values(queue.pending).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/**
 * Adds a change. Where it says all that an earlier one said and more (a step further in the same sitting, a new text of
 * the same note), the earlier is settled unsent, unless it may be on its way already.
 * @param onTheirWay ids that were sent and not answered yet
 */
export function addToQueue(
  queue: Queue,
  mutation: Mutation,
  onTheirWay: ReadonlySet<string> = new Set(),
): Queue {
  if (queue.settled[mutation.id] !== undefined || queue.pending[mutation.id]) return queue
  const pending = { ...queue.pending, [mutation.id]: mutation }
  const settled = { ...queue.settled }
  const subject = subjectOf(mutation)
  for (const earlier of Object.values(queue.pending)) {
    if (subject === null || onTheirWay.has(earlier.id)) continue
    if (subjectOf(earlier) !== subject || earlier.person !== mutation.person || earlier.at > mutation.at)
      continue
    if (!saysAll(mutation, earlier)) continue
    delete pending[earlier.id]
    settled[earlier.id] = mutation.at
  }
  return { pending, settled }
}

/** What a change is about, where a later one about the same replaces it; null where each counts. */
function subjectOf(mutation: Mutation): string | null {
  switch (mutation.kind) {
    case 'progress':
      return `progress/${mutation.body.use}/${mutation.body.depth}`
    case 'used':
      return `used/${mutation.body.use}`
    case 'favourite':
      return `favourite/${mutation.body.lesson}`
    case 'note':
      return `note/${mutation.body.lesson}`
    case 'card':
      return `card/${mutation.body.card}`
    case 'help':
      return `help/${mutation.body.answerId}`
    case 'debrief-plan':
      return `debrief-plan/${mutation.body.debrief}`
    case 'debrief':
      return `debrief/${mutation.body.debrief}`
    case 'debrief-drop':
      return `debrief-drop/${mutation.body.debrief}`
    case 'recall':
      // The first answer of a day stands, so none replaces another.
      return null
  }
}

/**
 * Whether a change says all that an earlier one about the same said. Of a sitting it does not where the reader went back
 * since, or where only the first told how long the task took: then both are sent.
 */
function saysAll(later: Mutation, earlier: Mutation): boolean {
  if (later.kind !== 'progress' || earlier.kind !== 'progress') return true
  const [now, before] = [later.body, earlier.body]
  return (
    now.step >= before.step &&
    (now.finished || !before.finished) &&
    (now.taskSeconds !== undefined || before.taskSeconds === undefined)
  )
}

/** Takes what the server answered into account. What belongs to somebody else stays until they sign in. */
export function settle(queue: Queue, results: SyncAnswer['results'], now: number): Queue {
  const pending = { ...queue.pending }
  const settled = { ...queue.settled }
  for (const [id, result] of Object.entries(results)) {
    if (result === 'other-person') continue
    delete pending[id]
    settled[id] = now
  }
  return { pending, settled }
}

/** The person's own changes, and a guest's. */
export function saidBy(person: string | null, queue: Queue): Queue {
  const own = Object.entries(queue.pending).filter(([, by]) => by.person === null || by.person === person)
  return { ...queue, pending: Object.fromEntries(own) }
}

/** People whose changes wait here while they are not signed in. */
export function leftBy(queue: Queue, person: string | null): string[] {
  const people = Object.values(queue.pending).flatMap((mutation) => mutation.person ?? [])
  return [...new Set(people)].filter((id) => id !== person)
}

/** Lets go of what waits for people who will never come. */
export function dropOf(queue: Queue, people: readonly string[], now: number): Queue {
  const theirs = Object.values(queue.pending).filter(({ person }) => person && people.includes(person))
  return settle(queue, Object.fromEntries(theirs.map(({ id }) => [id, 'refused'])), now)
}

/**
 * One queue of two, such as two tabs hold: nothing that either still has to send is lost, and nothing that either knows
 * to be settled comes back. The order of the two does not matter.
 */
export function mergeQueues(a: Queue, b: Queue, now: number): Queue {
  const settled: Record<string, number> = {}
  for (const [id, at] of [...Object.entries(a.settled), ...Object.entries(b.settled)])
    if (now - at < settledMs) settled[id] = Math.max(at, settled[id] ?? 0)
  const pending: Record<string, Mutation> = {}
  for (const mutation of [...inOrder(a), ...inOrder(b)])
    if (settled[mutation.id] === undefined) pending[mutation.id] = mutation
  return { pending, settled }
}

/** What `all` holds and `rest` does not. */
export function leftOut(all: Queue['pending'], rest: Queue['pending']): Queue['pending'] {
  return Object.fromEntries(Object.entries(all).filter(([id]) => !rest[id]))
}

/** What may be sent now: the person's own and a guest's, in order, as much as one request takes. */
export function nextToSend(
  queue: Queue,
  person: string | null,
  most = { count: 50, characters: 120_000 },
): Mutation[] {
  const batch: Mutation[] = []
  let characters = 0
  for (const mutation of inOrder(saidBy(person, queue))) {
    characters += JSON.stringify(mutation).length
    if (batch.length > 0 && (batch.length >= most.count || characters > most.characters)) break
    batch.push(mutation)
  }
  return batch
}

/** A time for a new change: later than every one of this device, also after its clock was set back. */
export function nextTime(queue: Queue, now: number): number {
  return Math.max(now, ...Object.values(queue.pending).map(({ at }) => at + 1))
}
