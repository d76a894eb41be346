import { Link } from '@remix-run/react'
import { Moment } from '~/ui/moment'
import type { ListedPerson } from '../list-people.server'
import { roleWords } from '../words'

/** People in rows; on a phone each row is a small card. Names lead on only where the asker may look after accounts. */
export function PeopleList({ people, linked }: { people: ListedPerson[]; linked: boolean }) {
  return (
    <ul aria-label="People" className="mt-4 divide-y divide-line border-y border-line">
      {people.map(({ id, name, email, roles, teams, seenAt, suspended }) => (
        <li key={id} className="grid gap-x-6 gap-y-0.5 py-2.5 md:grid-cols-[5fr_5fr_3fr] md:items-center">
          <p className="min-w-0">
            {linked ? (
              <Link
                to={`/people/${id}`}
                className="-my-2.5 inline-block py-2.5 font-semibold text-accent underline-offset-4 hover:underline"
              >
                {name}
              </Link>
            ) : (
              <span className="font-semibold">{name}</span>
            )}
            {suspended ? <span className="text-sm text-bad"> · suspended</span> : null}
            <span className="block text-sm break-all text-quiet">{email}</span>
          </p>
          <p className="text-sm">
            {roles.map((role) => roleWords[role].name).join(', ') || 'No role'}
            {teams.length ? (
              <span className="block text-quiet">
                {teams.map(({ name: team, leads }) => (leads ? `${team} (leads)` : team)).join(', ')}
              </span>
            ) : null}
          </p>
          <p className="text-sm text-quiet">
            {seenAt ? (
              <>
                Last seen <Moment at={seenAt} date />
              </>
            ) : (
              'Never signed in'
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
