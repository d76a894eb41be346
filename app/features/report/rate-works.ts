import { type HelpedRate, rateHelped } from './rate-helped'
import { fewest } from './report.schema'
import { withholdSpans } from './withhold-spans'
import { type BySpan, type LessonCounts, type WorksFigure, worksFigures } from './works.schema'

/** Of one lesson in one span, as far as it may be shown. */
export type ShownWorks = Record<WorksFigure, number | null> & {
  /** `answers`: how many people's words it rests on. */
  helped: HelpedRate | null
}

/** What may be shown of a lesson, in each span. Pure. */
export function rateWorks({ figures, helped }: LessonCounts): BySpan<ShownWorks> {
  const shown = worksFigures.map((figure) => [figure, withholdSpans(figures[figure])] as const)
  const [four, twelve, year] = helped
  const answers = withholdSpans([four.rows, twelve.rows, year.rows])
  const readers = withholdSpans(figures.read)
  const of = (span: 0 | 1 | 2): ShownWorks => ({
    ...(Object.fromEntries(
      shown.map(([figure, spans]) => [figure, withholdRest(spans[span], readers[span])]),
    ) as Record<WorksFigure, number | null>),
    helped: answers[span] === null ? null : { ...rateHelped(helped[span]), answers: answers[span] },
  })
  return [of(0), of(1), of(2)]
}

/** Of twenty who read it and eighteen who finished, the two who did not would be told too. */
function withholdRest(count: number | null, readers: number | null): number | null {
  if (count === null || readers === null) return count
  const rest = readers - count
  return rest > 0 && rest < fewest ? null : count
}
