import { secondsInWords, withheldWords } from '../report-words'
import type { BoardPage } from '../show-board-page.server'
import { BoardSection } from './board-section'

/** How long it took from typing a task to the first step of the first lesson. */
export function TimesPanel({ times, teamId }: { times: BoardPage['times']; teamId: string }) {
  return (
    <BoardSection
      view="times"
      title="From task to first lesson"
      teamId={teamId}
      says="From typing the task, or choosing a situation, to the first step of the first lesson; in the last twelve whole weeks."
    >
      {times ? (
        <dl className="mt-3 grid max-w-2xl grid-cols-3 gap-4">
          <Part name="A quarter are faster than" value={times.lower} />
          <Part name="Half are faster than" value={times.median} />
          <Part name="Three quarters are faster than" value={times.upper} />
        </dl>
      ) : (
        <p className="mt-3">{withheldWords}</p>
      )}
    </BoardSection>
  )
}

function Part({ name, value }: { name: string; value: number }) {
  return (
    <div className="flex flex-col">
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="mt-auto text-xl font-semibold">{secondsInWords(value)}</dd>
    </div>
  )
}
