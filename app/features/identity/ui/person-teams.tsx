import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Check } from '~/ui/check'
import { Select } from '~/ui/select'
import type { ListedTeam } from '../list-teams.server'
import type { ShownPerson } from '../show-person.server'

/** The teams somebody belongs to or leads, and the form to add one. */
export function PersonTeams({ person, teams }: { person: ShownPerson; teams: ListedTeam[] }) {
  const part = ({ leads, belongs }: { leads: boolean; belongs: boolean }) =>
    leads && belongs ? 'leads and belongs to it' : leads ? 'leads it' : 'belongs to it'
  return (
    <section aria-labelledby="teams" className="mt-10">
      <h2 id="teams" className="text-lg font-semibold">
        Teams
      </h2>
      {person.teams.length ? (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {person.teams.map((team) => (
            <li key={team.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <p>
                {team.name} <span className="text-sm text-quiet">· {part(team)}</span>
              </p>
              <Form method="post">
                <input type="hidden" name="team" value={team.id} />
                <Button
                  type="submit"
                  name="do"
                  value="leave"
                  look="bare"
                  aria-label={`Take out of ${team.name}`}
                >
                  Take out
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-quiet">In no team.</p>
      )}
      {teams.length ? (
        <Form method="post" key={person.teams.length} className="mt-4">
          <Select label="Add a team" name="team">
            {teams.map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
          </Select>
          <Check
            name="leads"
            label="Leads it"
            says="Sees its people and who is ready, invites, assigns. Becomes a manager."
          />
          <Button type="submit" name="do" value="join">
            Add
          </Button>
        </Form>
      ) : null}
    </section>
  )
}
