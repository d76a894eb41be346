import { Link } from '@remix-run/react'
import { Day } from '~/ui/day'
import type { BoardPage } from '../show-board-page.server'
import { BoardSection } from './board-section'

type Rows = BoardPage['overdueRows']

/** What is overdue, and what is due from today to Sunday: the first of each, with the way to the assignment. */
export function DueLists({ board, teamId }: { board: BoardPage; teamId: string }) {
  const { overdue, thisWeek, overdueRows, thisWeekRows } = board
  return (
    <BoardSection
      view="due"
      title="Overdue, and due this week"
      teamId={teamId}
      says="What is required, by each person’s own day. What is only suggested is never overdue."
    >
      <div className="mt-4 grid gap-8 lg:grid-cols-2">
        <DueList name="Overdue" total={overdue} rows={overdueRows} bad none="Nothing is overdue." />
        <DueList
          name="Due by Sunday"
          total={thisWeek}
          rows={thisWeekRows}
          none="Nothing more is due this week."
        />
      </div>
    </BoardSection>
  )
}

function DueList(props: { name: string; total: number; rows: Rows; none: string; bad?: boolean }) {
  const { name, total, rows, none, bad } = props
  return (
    <div className="min-w-0">
      <h3 className="font-semibold">
        {name}
        {total ? (
          <span className={bad ? 'text-bad' : 'text-quiet'}> · {total.toLocaleString('en')}</span>
        ) : null}
      </h3>
      {rows.length ? (
        <ul aria-label={name} className="mt-2 divide-y divide-line border-y border-line">
          {rows.map(({ person, situation, dueOn, assignment }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be asked of somebody twice for one day.
            <li key={at} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
              <span className="min-w-0">
                <span className="font-semibold">{person}</span>
                <span className="block text-sm">
                  {assignment ? (
                    <Link
                      to={`/assignments/${assignment.id}`}
                      className="-my-2.5 inline-block py-2.5 text-accent underline-offset-4 hover:underline"
                    >
                      {assignment.name}
                    </Link>
                  ) : (
                    situation
                  )}
                </span>
              </span>
              <span className="text-sm whitespace-nowrap text-quiet">
                <Day on={dueOn} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-quiet">{none}</p>
      )}
      {total > rows.length && rows.length ? (
        <p className="mt-2 text-sm text-quiet">The first {rows.length}. The file holds all.</p>
      ) : null}
    </div>
  )
}
