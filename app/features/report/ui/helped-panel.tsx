import { percent, rateInWords, weekInWords, withheldWords } from '../report-words'
import type { BoardPage } from '../show-board-page.server'
import { BoardSection } from './board-section'
import { IntervalStrip } from './interval-strip'

/** How often it helped in the room, with how sure that is; by four weeks each where there is enough. */
export function HelpedPanel({ helped, teamId }: { helped: BoardPage['helped']; teamId: string }) {
  return (
    <BoardSection
      view="helped"
      title="Helped in the room"
      teamId={teamId}
      says="What people said when they looked back at a talk, in the last twelve whole weeks. “Partly” counts half."
    >
      {helped ? (
        <>
          <p className="mt-3 text-lg">{rateInWords(helped)}</p>
          <dl className="mt-3 grid max-w-2xl gap-x-6 gap-y-2 md:grid-cols-[auto_1fr_auto] md:items-center">
            <Row name="Twelve weeks" {...helped} />
            {helped.spans?.map((span) => (
              <Row key={span.from} name={`Four weeks from ${weekInWords(span.from)}`} {...span} />
            ))}
          </dl>
          <p className="mt-2 text-sm text-quiet">
            The dot is the likeliest rate; nine chances in ten, the true one lies within the band.
          </p>
        </>
      ) : (
        <p className="mt-3">{withheldWords}</p>
      )}
    </BoardSection>
  )
}

function Row(props: {
  name: string
  rate: number
  low: number
  high: number
  yes: number
  partly: number
  no: number
}) {
  const { name, rate, low, high, yes, partly, no } = props
  return (
    <div className="contents">
      <dt className="font-semibold">{name}</dt>
      <dd>
        <IntervalStrip
          at={rate}
          low={low}
          high={high}
          words={`${percent(rate)}, between ${percent(low)} and ${percent(high)}`}
        />
      </dd>
      <dd className="text-sm tabular-nums">
        {percent(rate)} ({percent(low)} to {percent(high)}) · {yes.toLocaleString('en')} yes,{' '}
        {partly.toLocaleString('en')} partly, {no.toLocaleString('en')} no
      </dd>
    </div>
  )
}
