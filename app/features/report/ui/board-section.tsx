import { Link } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import type { BoardView } from '../report.schema'

/** One view of the board: its heading, what it says in a sentence, and the file of it. */
export function BoardSection(props: {
  view: BoardView
  title: string
  says?: ReactNode
  teamId: string
  children: ReactNode
}) {
  const { view, title, says, teamId, children } = props
  const heading = useId()
  return (
    <section id={view} aria-labelledby={heading} className="mt-12 scroll-mt-6 border-t border-line pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={heading} className="text-xl font-semibold tracking-tight">
          {title}
        </h2>
        <Link
          to={`/board/${view}.csv${teamId ? `?team=${teamId}` : ''}`}
          reloadDocument
          download
          className="no-print inline-flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          CSV<span className="sr-only"> of “{title}”</span>
        </Link>
      </div>
      {says ? <p className="max-w-2xl text-quiet">{says}</p> : null}
      {children}
    </section>
  )
}
