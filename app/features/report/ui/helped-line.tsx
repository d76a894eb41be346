import type { HelpedRate } from '../rate-helped'
import { percent } from '../report-words'
import { notShown } from '../works-words'
import { IntervalStrip } from './interval-strip'

/** How often it helped, with how sure that is: drawn, and in words. */
export function HelpedLine({ helped }: { helped: HelpedRate | null }) {
  if (!helped) return <span className="whitespace-nowrap text-quiet">{notShown}</span>
  const { rate, low, high, answers } = helped
  const words = `${percent(rate)}, likely ${percent(low)} to ${percent(high)}`
  return (
    <span className="block min-w-40">
      <IntervalStrip at={rate} low={low} high={high} words={words} />
      <span className="block text-sm tabular-nums">
        {words} <span className="text-quiet">({answers.toLocaleString('en')} answers)</span>
      </span>
    </span>
  )
}
