import type { Day } from './due-dates'
import type { ChangeKind } from './my-duties'
import { type Reason, reasonMissed, reasonToday } from './remind'

export type DigestChange = {
  at: Date
  kind: ChangeKind
  from: Day | null
  to: Day | null
}

/** What a mail needs to know of one thing that is asked of somebody. */
export type DigestDuty = {
  id: string
  name: string
  why: string
  by: string | null
  required: boolean
  /** open or withdrawn; of others nothing is told */
  state: string
  dueOn: Day | null
  createdAt: Date
  /** The oldest first. */
  changes: readonly DigestChange[]
}

export type DigestLine = {
  duty: DigestDuty
  reason: Reason | 'withdrawn'
  /** What was changed since they were told last. */
  change: DigestChange | null
}

/** What happened after the one moment and up to the other is told. */
export type Telling = {
  from: Date
  until: Date
  knownUntil: Date
  /** The day of the last mail that left: what the schedule said up to then was told. */
  saidOn: Day
}

export const reasonOrder: readonly DigestLine['reason'][] = [
  'late',
  'today',
  'day',
  'soon',
  'week',
  'changed',
  'new',
  'withdrawn',
]

/**
 * The lines of one person's digest of one day, the most urgent first: what the schedule says today, what is new, changed
 * or taken back since they were told last, and what the schedule said on days on which no mail left. What happened after `until` waits for the next digest, so the same day
 * gives the same lines however late it is asked.
 */
export function composeDigest(duties: readonly DigestDuty[], today: Day, telling: Telling): DigestLine[] {
  return sortLines(duties.flatMap((duty) => lineOf(duty, today, telling)))
}

function lineOf(duty: DigestDuty, today: Day, { from, until, knownUntil, saidOn }: Telling): DigestLine[] {
  const { state, createdAt, changes } = duty
  const lately = changes.filter(({ at }) => at > from && at <= until && at > createdAt)
  if (state === 'withdrawn') {
    const change = lately.find(({ kind }) => kind === 'withdrawn' || kind === 'event-cancelled')
    // Who was never told of it has nothing to learn.
    return change && createdAt <= knownUntil ? [{ duty, reason: 'withdrawn', change }] : []
  }
  if (state !== 'open' || createdAt > until) return []
  const movedSince = changes.some(({ at, kind }) => at > until && (kind === 'moved' || kind === 'granted'))
  const isNew = createdAt > from
  const change = isNew ? null : (lately.findLast(saysDay) ?? lately.at(-1) ?? null)
  const news = isNew ? 'new' : change ? 'changed' : null
  const reason = movedSince ? news : (reasonToday(duty, today) ?? news ?? reasonMissed(duty, today, saidOn))
  return reason ? [{ duty, reason, change }] : []
}

/**
 * What came up after a day's digest and is due that same day: it is told at once, since the next digest is too late.
 * @param since when the digest was due, or what was told at once before, whichever is later
 */
export function composePrompt(duties: readonly DigestDuty[], today: Day, since: Date): DigestLine[] {
  return sortLines(
    duties.flatMap((duty): DigestLine[] => {
      if (duty.state !== 'open' || duty.dueOn !== today) return []
      const moved = duty.changes.findLast((one) => saysDay(one) && one.at > duty.createdAt) ?? null
      if (duty.createdAt > since) return [{ duty, reason: 'today', change: null }]
      return moved && moved.at > since ? [{ duty, reason: 'today', change: moved }] : []
    }),
  )
}

/** Whether a change says by when it is to be done: more than that it was reworded. */
function saysDay({ kind }: DigestChange): boolean {
  return kind === 'moved' || kind === 'granted' || kind === 'kept'
}

function sortLines(lines: DigestLine[]): DigestLine[] {
  const keyOf = ({ duty, reason }: DigestLine) =>
    `${reasonOrder.indexOf(reason)}${duty.dueOn ?? '9'}${duty.id}`
  return lines.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
