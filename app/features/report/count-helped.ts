import type { Day } from '~/features/assign/due-dates'
import { everybody } from './part-people'
import type { Placed } from './part-places'
import { type HelpedCount, type HelpedRate, rateHelped } from './rate-helped'
import { boardWeeks, type Lately } from './report.schema'
import { withholdSmall } from './withhold-small'

/** A private figure's part of a board: people by their places in `lately`, weeks from `first`. */
export type PrivatePart = {
  lately: Lately
  placed: Placed
  scope: string
  /** The bit of the first of the twelve weeks. */
  first: number
}

/** Weeks in a span of the change over time: single weeks have too few look backs. */
const spanWeeks = 4
const spans = boardWeeks / spanWeeks

export type Helped = HelpedRate & {
  /** The same by four weeks each, which add up to the whole; null where one of them is withheld, and so all are. */
  spans: (HelpedRate & { from: Day })[] | null
}

/**
 * What look backs of the twelve weeks say, those of people who are gone included. Each answer counts; that fewer than
 * five people gave the answers, or those of a span, is decided by people who are here.
 * @returns null where it is withheld
 */
export function countHelped(part: PrivatePart & { weeks: readonly Day[] }): Helped | null {
  const { lately, placed, scope, first, weeks } = part
  const { parts } = placed
  const own = new Set(parts.scopes.get(scope))
  /** By span who answered, and the first week in which they did. */
  const seen = Array.from({ length: spans }, () => new Map<number, number>())
  const answers = Array.from({ length: spans }, (): HelpedCount => ({ yes: 0, partly: 0, no: 0 }))
  for (const { person, week, answer } of lately.helped) {
    const span = Math.floor((week - first) / spanWeeks)
    const of = placed.partIn(person, week)
    const counted = answers[span]
    if (!counted || of < 0) continue
    noteFirst(seen[span], person, week)
    if (own.has(of)) counted[answer]++
  }
  const all = new Map<number, number>()
  for (const span of seen) for (const [person, week] of span) noteFirst(all, person, week)
  const count = (people: ReadonlyMap<number, number>) => countFirst(people, placed)
  if (!withholdSmall({ parts, contributed: [count(all)], scope })) return null
  const teams = talliesOf(placed, scope)
  for (const left of lately.gone) {
    const counted = answers[Math.floor(weeks.indexOf(left.week) / spanWeeks)]
    if (counted && teams.includes(left.teamId))
      for (const answer of ['yes', 'partly', 'no'] as const) counted[answer] += left[answer]
  }
  // The sum is shown wherever a span is, so a scope that shows its spans has to be fit for the sum too.
  const detailed = withholdSmall({ parts, contributed: [count(all), ...seen.map(count)], scope })
  return {
    ...rateHelped(answers.reduce(add)),
    spans: detailed
      ? answers.map((span, at) => ({ ...rateHelped(span), from: weeks[at * spanWeeks] ?? '' }))
      : null,
  }
}

/** Keeps of each person the first of the weeks in which they contributed. */
export function noteFirst(weeks: Map<number, number> | undefined, person: number, week: number): void {
  const known = weeks?.get(person)
  if (known === undefined || week < known) weeks?.set(person, week)
}

/** How many people of each part contributed: who was in two of them, where they did first. */
export function countFirst(weeks: ReadonlyMap<number, number>, { parts, partIn }: Placed): Int32Array {
  const counts = new Int32Array(parts.sizes.length)
  for (const [person, week] of weeks) {
    const of = partIn(person, week)
    counts[of] = (counts[of] ?? 0) + 1
  }
  return counts
}

/** Under which teams the tallies of a scope stand. */
export function talliesOf({ tops }: Placed, scope: string): string[] {
  return scope === everybody ? tops : [scope]
}

function add(a: HelpedCount, b: HelpedCount): HelpedCount {
  return { yes: a.yes + b.yes, partly: a.partly + b.partly, no: a.no + b.no }
}
