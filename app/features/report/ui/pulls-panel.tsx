import { Link } from '@remix-run/react'
import { peopleInWords, withheldWords } from '../report-words'
import type { BoardPage } from '../show-board-page.server'
import { BoardSection } from './board-section'
import { FoldedTable } from './folded-table'
import { Plot } from './plot'

const most = 10

/** What people look up unasked: situations as a plot, lessons as a list that leads to them. */
export function PullsPanel({ pulls, teamId }: { pulls: BoardPage['pulls']; teamId: string }) {
  const situations = pulls.situations.slice(0, most)
  return (
    <BoardSection
      view="pulls"
      title="What people pull by themselves"
      teamId={teamId}
      says="Unasked, in the last twelve whole weeks. Each person counts once a line, and lines of fewer than five people are left out."
    >
      <div className="mt-4 grid gap-8 lg:grid-cols-2">
        <div className="min-w-0">
          <h3 className="font-semibold">Situations</h3>
          {situations.length ? (
            <>
              <Plot
                tall
                kind="rows"
                title="People by the situation they looked something up for"
                data={situations.map(({ title, people }) => ({ name: title, people }))}
                series={[{ key: 'people', name: 'People', colour: 'var(--accent)' }]}
              />
              <FoldedTable
                table={{
                  caption: 'Situations that people looked something up for',
                  columns: ['Situation', 'People'],
                  rows: pulls.situations.map(({ title, people }) => [title, people]),
                }}
              />
            </>
          ) : (
            <p className="mt-2">{withheldWords}</p>
          )}
        </div>
        <div className="min-w-0">
          <h3 className="font-semibold">Lessons</h3>
          {pulls.lessons.length ? (
            <ol className="mt-2 divide-y divide-line border-y border-line">
              {pulls.lessons.slice(0, most).map(({ name, title, people }) => (
                <li key={name} className="flex items-center justify-between gap-4">
                  <Link
                    to={`/lessons/${name}`}
                    className="inline-flex min-h-11 min-w-0 items-center text-accent underline-offset-4 hover:underline"
                  >
                    {title}
                  </Link>
                  <span className="text-sm whitespace-nowrap text-quiet">{peopleInWords(people)}</span>
                </li>
              ))}
            </ol>
          ) : (
            <p className="mt-2">{withheldWords}</p>
          )}
        </div>
      </div>
    </BoardSection>
  )
}
