import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { countOf } from '~/ui/count-of'
import { Field } from '~/ui/field'
import type { ShownTeam } from '../show-team.server'

/**
 * A team's name, where it stands, and putting it away.
 * @param assignments how many of it and those below are open
 */
export function TeamStanding({ team, assignments }: { team: ShownTeam; assignments: number }) {
  const { id, name, placeable, archivedAt } = team
  return (
    <>
      <Form method="post" key={name} className="mt-8 flex items-end gap-2">
        <Field
          label="Name of the team"
          name="name"
          defaultValue={name}
          required
          maxLength={80}
          className="grow"
        />
        <Button type="submit" name="do" value="rename" aria-label="Save the name">
          Save
        </Button>
      </Form>
      {archivedAt ? null : placeable ? (
        <>
          <ButtonLink to={`/people/teams/${id}/move`} className="mt-4">
            Move this team to …
          </ButtonLink>
          <section aria-labelledby="archive" className="mt-8">
            <h2 id="archive" className="text-lg font-semibold">
              Archive
            </h2>
            <div className="mt-1 space-y-2 text-quiet">
              <p>{saysWhatGoes(team, assignments)}</p>
              {team.teamsBelow ? (
                <p>
                  {countOf(team.teamsBelow, 'team', 'teams')} below {team.teamsBelow === 1 ? 'is' : 'are'}{' '}
                  archived with it. Move out first what is to stay.
                </p>
              ) : null}
              <p>Nobody is taken out, and it can be brought back.</p>
            </div>
            <Form method="post">
              <Button type="submit" name="do" value="archive" look="grave" className="mt-3">
                Archive the team
              </Button>
            </Form>
          </section>
        </>
      ) : (
        <p className="mt-4 text-quiet">
          Whoever leads the team above, or an administrator, moves and archives this one.
        </p>
      )}
    </>
  )
}

function saysWhatGoes({ teamsBelow }: ShownTeam, assignments: number): string {
  const loses =
    'Its people lose what they have not done of what was asked of them here, by teams above too, unless another team of theirs asks it. What is done stays.'
  if (assignments === 0) return `No assignment of it is open. ${loses}`
  const of = teamsBelow ? 'it and those below' : 'it'
  return `${countOf(assignments, 'assignment', 'assignments')} of ${of} ${assignments === 1 ? 'is' : 'are'} open. ${loses}`
}
