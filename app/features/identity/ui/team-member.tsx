import { Form, Link } from '@remix-run/react'
import { MoreHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import type { Member } from '../show-team.server'

const action =
  'inline-flex min-h-11 items-center rounded-lg border border-edge bg-raised px-4 hover:border-accent'

/**
 * Somebody in a team, or found to be put into it, with what can be done about it behind one button: as forms, so that it
 * works without scripts.
 * @param found the row is one of a search, where it is not plain that they are in the team
 * @param away nobody can be added to the team, only taken out: it is archived
 */
export function TeamMember(props: { member: Member; team: string; found?: boolean; away: boolean }) {
  const { member, team, found = false, away } = props
  const { id, name, email, leads, belongs, suspended } = member
  const part =
    leads && belongs ? 'leads it, and belongs to it' : leads ? 'leads it' : belongs && found ? 'in it' : ''
  const inside = leads || belongs
  return (
    <li
      data-drag={inside ? id : undefined}
      draggable={inside || undefined}
      className="relative py-2 pr-12 data-[drag]:cursor-grab"
    >
      <p className="min-w-0">
        <span className="font-semibold">{name}</span>
        {part ? <span className="text-sm text-quiet"> · {part}</span> : null}
        {suspended ? <span className="text-sm text-bad"> · suspended</span> : null}
        <span className="block text-sm break-all text-quiet">{email}</span>
      </p>
      <details>
        <summary className="absolute top-1.5 right-0 inline-flex size-11 cursor-pointer list-none items-center justify-center rounded-lg text-quiet hover:text-accent [&::-webkit-details-marker]:hidden">
          <MoreHorizontal aria-hidden className="size-5" />
          <span className="sr-only">Change {name}</span>
        </summary>
        <div className="-mr-12 flex flex-wrap gap-2 pt-2 pb-1">
          {!belongs && !away ? (
            <Act person={id} name="add" whom={name}>
              Add to the team
            </Act>
          ) : null}
          {!leads && !away ? (
            <Act person={id} name="add" also={['leads', 'true']} whom={name}>
              Let lead
            </Act>
          ) : null}
          {inside ? (
            <Link to={`/people/teams/${team}/move?person=${id}`} className={action}>
              Move to<span className="sr-only"> another team: {name}</span> …
            </Link>
          ) : null}
          {leads && belongs ? (
            <Act person={id} name="take-out" also={['part', 'lead']} whom={name}>
              Take the lead
            </Act>
          ) : null}
          {inside ? (
            <Act person={id} name="take-out" also={['part', 'all']} whom={name}>
              Take out
            </Act>
          ) : null}
        </div>
      </details>
    </li>
  )
}

function Act(props: {
  person: string
  name: string
  also?: [string, string]
  whom: string
  children: ReactNode
}) {
  const { person, name, also, whom, children } = props
  return (
    <Form method="post">
      <input type="hidden" name="person" value={person} />
      {also ? <input type="hidden" name={also[0]} value={also[1]} /> : null}
      <Button type="submit" name="do" value={name}>
        <span>
          {children}
          <span className="sr-only"> {whom}</span>
        </span>
      </Button>
    </Form>
  )
}
