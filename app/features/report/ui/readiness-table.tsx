import { Link } from '@remix-run/react'
import { Pager } from '~/ui/pager'
import { type Standing, standings } from '../report.schema'
import { standingWords } from '../report-words'
import type { BoardPage } from '../show-board-page.server'

/** People by situations, who is behind first; each cell by colour, sign and word. It scrolls in itself, by keyboard too. */
export function ReadinessTable({ board, query }: { board: BoardPage; query: (more: object) => string }) {
  const { columns, rows, page, pages, situations } = board
  const more = situations.length - columns.length
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        tabIndex={0}
        aria-label="People by situations"
        className="relative mt-3 max-h-[80vh] overflow-auto rounded-xl border border-line print:max-h-none print:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 min-w-32 border-r border-b border-line bg-raised p-2 text-left align-bottom md:min-w-48"
              >
                Person
              </th>
              {columns.map(({ situation, title }) => (
                <th
                  key={situation}
                  scope="col"
                  className="sticky top-0 z-10 min-w-28 border-b border-line bg-raised p-2 text-left align-bottom font-semibold"
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, standings: own }) => (
              <tr key={id}>
                <th
                  scope="row"
                  className="sticky left-0 z-10 border-r border-b border-line bg-paper p-2 text-left font-normal break-words"
                >
                  {name}
                </th>
                {own.map((standing, at) => (
                  <td key={columns[at]?.situation} className={cellOf(standing)}>
                    {standing ? <Sign standing={standing} /> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
        {standings.map((standing) => (
          <span key={standing}>
            <span className={standingWords[standing].colour}>
              <span aria-hidden>{standingWords[standing].sign} </span>
              {standingWords[standing].word}
            </span>
            : {standingWords[standing].says}
          </span>
        ))}
        <span>Empty: nothing was asked.</span>
      </p>
      {more > 0 ? (
        <p className="no-print">
          <Link
            to={query({ all: 'yes' })}
            preventScrollReset
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
          >
            Show all {situations.length} situations as columns
          </Link>
        </p>
      ) : null}
      <Pager page={page} pages={pages} address={(to) => query({ page: to })} />
    </>
  )
}

function cellOf(standing: Standing | null): string {
  const wash = standing === 'late' || standing === 'missed' ? 'bg-raised font-semibold' : ''
  return `border-b border-line p-2 whitespace-nowrap ${wash}`
}

function Sign({ standing }: { standing: Standing }) {
  const { sign, word, colour } = standingWords[standing]
  return (
    <span className={colour}>
      <span aria-hidden>{sign} </span>
      {word}
    </span>
  )
}
