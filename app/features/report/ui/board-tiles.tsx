import type { BoardView } from '../report.schema'
import { peopleInWords, percent, secondsInWords } from '../report-words'
import type { BoardPage } from '../show-board-page.server'

/** The five figures of the board at a glance, each leading to what is behind it. */
export function BoardTiles({ board }: { board: BoardPage }) {
  const { ready, asked, overdue, thisWeek, helped, times, byWeek } = board
  const readers = byWeek.at(-1)?.readers ?? null
  return (
    <ul aria-label="At a glance" className="mt-6 grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-5">
      <Tile
        to="ready"
        name="Ready for all of it"
        value={`${ready.toLocaleString('en')} of ${asked.toLocaleString('en')}`}
        says="people who were asked"
      />
      <Tile
        to="due"
        name="Overdue"
        value={overdue.toLocaleString('en')}
        says={`${thisWeek.toLocaleString('en')} more due by Sunday`}
        bad={overdue > 0}
      />
      <Tile
        to="helped"
        name="Helped in the room"
        value={helped && percent(helped.rate)}
        says={helped ? `likely ${percent(helped.low)} to ${percent(helped.high)}` : ''}
      />
      <Tile
        to="pulls"
        name="Read last week"
        value={readers === null ? null : readers.toLocaleString('en')}
        says={readers === null ? '' : `of ${peopleInWords(board.people)}`}
      />
      <Tile
        to="times"
        name="Task to first lesson"
        value={times && secondsInWords(times.median)}
        says="half are faster"
      />
    </ul>
  )
}

function Tile(props: { to: BoardView; name: string; value: string | null; says: string; bad?: boolean }) {
  const { to, name, value, says, bad } = props
  return (
    <li className="min-w-0">
      <a
        href={`#${to}`}
        className="flex h-full min-h-28 flex-col rounded-xl border border-line bg-raised p-3 hover:border-accent"
      >
        <span className="text-sm text-quiet">{name}</span>
        {value === null ? (
          <span className="mt-1 text-sm">Not shown: fewer than five people</span>
        ) : (
          <>
            <span
              className={`mt-1 text-xl leading-tight font-semibold tabular-nums ${bad ? 'text-bad' : ''}`}
            >
              {value}
            </span>
            <span className="mt-auto pt-1 text-sm text-quiet">{says}</span>
          </>
        )}
      </a>
    </li>
  )
}
