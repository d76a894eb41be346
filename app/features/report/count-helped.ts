import type { Day } from '~/features/assign/due-dates'
import { everybody, type Parted } from './part-people'
import { type HelpedCount, type HelpedRate, rateHelped } from './rate-helped'
import { boardWeeks, type Lately } from './report.schema'
import { withholdSmall } from './withhold-small'

/** A private figure's part of a board: people by their places in `lately`, weeks from `first`. */
export type PrivatePart = {
  lately: Lately
  partAt: Int32Array
  /** The places that are in any part. */
  seen: Int32Array
  parted: Parted
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
  const { lately, partAt, parted, scope, first, weeks } = part
  const own = new Set(parted.scopes.get(scope))
  const seen = Array.from({ length: spans }, () => new Set<number>())
  const answers = Array.from({ length: spans }, (): HelpedCount => ({ yes: 0, partly: 0, no: 0 }))
  for (const { person, week, answer } of lately.helped) {
    const span = Math.floor((week - first) / spanWeeks)
    const of = partAt[person] ?? -1
    const counted = answers[span]
    if (!counted || of < 0) continue
    seen[span]?.add(person)
    if (own.has(of)) counted[answer]++
  }
  const all = new Set(seen.flatMap((people) => [...people]))
  const count = (people: ReadonlySet<number>) => {
    const counts = new Int32Array(parted.sizes.length)
    for (const person of people) {
      const of = partAt[person] ?? -1
      counts[of] = (counts[of] ?? 0) + 1
    }
    return counts
  }
  if (!withholdSmall({ parted, contributed: [count(all)], scope })) return null
  const teams = talliesOf(parted, scope)
  for (const left of lately.gone) {
    const counted = answers[Math.floor(weeks.indexOf(left.week) / spanWeeks)]
    if (counted && teams.includes(left.teamId))
      for (const answer of ['yes', 'partly', 'no'] as const) counted[answer] += left[answer]
  }
  // The sum is shown wherever a span is, so a scope that shows its spans has to be fit for the sum too.
  const detailed = withholdSmall({ parted, contributed: [count(all), ...seen.map(count)], scope })
  return {
    ...rateHelped(answers.reduce(add)),
    spans: detailed
      ? answers.map((span, at) => ({ ...rateHelped(span), from: weeks[at * spanWeeks] ?? '' }))
      : null,
  }
}

/** Under which teams the tallies of a scope stand. */
export function talliesOf({ tops }: Parted, scope: string): string[] {
  return scope === everybody ? tops : [scope]
}

function add(a: HelpedCount, b: HelpedCount): HelpedCount {
  return { yes: a.yes + b.yes, partly: a.partly + b.partly, no: a.no + b.no }
}
