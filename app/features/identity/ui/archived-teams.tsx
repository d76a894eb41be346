import { Link } from '@remix-run/react'
import { Summary } from '~/ui/summary'

/** Teams that were put away: each opens, to be looked at or brought back. */
export function ArchivedTeams({ teams }: { teams: { id: string; name: string }[] }) {
  if (teams.length === 0) return null
  return (
    <details className="mt-8 border-t border-line pt-2">
      <Summary>Archived teams ({teams.length.toLocaleString('en')})</Summary>
      <ul aria-label="Archived teams" className="divide-y divide-line">
        {teams.map(({ id, name }) => (
          <li key={id}>
            <Link
              to={`/people/teams/${id}`}
              className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
