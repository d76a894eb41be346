import { Form, Link } from '@remix-run/react'
import { Button } from '~/ui/button'
import { countOf } from '~/ui/count-of'
import { Field } from '~/ui/field'
import type { NearTeam, ShownTeam } from '../show-team.server'

/** The teams around one: to go on to, and to drag people onto. */
export function NearTeams({ team }: { team: ShownTeam }) {
  const { above, beside, below } = team
  return (
    <>
      <section aria-labelledby="below">
        <h2 id="below" className="text-lg font-semibold">
          Teams below
        </h2>
        {below.length ? <Near teams={below} label="Teams below" /> : <p className="text-quiet">None.</p>}
        <Form method="post" key={below.length} className="mt-3 flex items-end gap-2">
          <Field
            label="A new team below"
            name="name"
            required
            maxLength={80}
            autoComplete="off"
            className="grow"
          />
          <Button type="submit" name="do" value="make">
            Make
          </Button>
        </Form>
      </section>
      {above ? (
        <section aria-labelledby="above" className="mt-6">
          <h2 id="above" className="text-lg font-semibold">
            Team above
          </h2>
          <Near teams={[above]} label="Team above" />
        </section>
      ) : null}
      {beside.length ? (
        <section aria-labelledby="beside" className="mt-6">
          <h2 id="beside" className="text-lg font-semibold">
            Beside it
          </h2>
          <Near teams={beside} label="Teams beside it" />
        </section>
      ) : null}
    </>
  )
}

function Near({ teams, label }: { teams: NearTeam[]; label: string }) {
  return (
    <ul
      aria-label={label}
      className="mt-1 max-h-96 divide-y divide-line overflow-y-auto border-y border-line"
    >
      {teams.map(({ id, name, people }) => (
        <li key={id} data-drop={id} className="data-[over]:bg-wash">
          <Link
            to={`/people/teams/${id}`}
            className="flex min-h-11 items-center justify-between gap-3 py-1 text-accent underline-offset-4 hover:underline"
          >
            <span className="min-w-0 break-words">{name}</span>
            <span className="shrink-0 text-sm text-quiet">{countOf(people, 'person', 'people')}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
