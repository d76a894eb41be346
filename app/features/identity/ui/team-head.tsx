import { Form, Link } from '@remix-run/react'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonLink } from '~/ui/button'
import { Moment } from '~/ui/moment'
import { Notice } from '~/ui/notice'
import type { ShownTeam } from '../show-team.server'

/** A team's name and where it stands, and what is done with it most. */
export function TeamHead({ team }: { team: ShownTeam }) {
  const { id, name, path, archivedAt, placeable } = team
  return (
    <>
      <BackLink to="/people/teams">Teams</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight break-words">{name}</h1>
      {path.length ? (
        <p className="text-quiet">
          Part of{' '}
          {path.map((above, at) => (
            <span key={above.id}>
              {at > 0 ? ' › ' : ''}
              {above.open ? (
                <Link
                  to={`/people/teams/${above.id}`}
                  className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
                >
                  {above.name}
                </Link>
              ) : (
                above.name
              )}
            </span>
          ))}
        </p>
      ) : null}
      {archivedAt ? (
        <div className="mt-3 max-w-2xl">
          <Notice>
            <p>
              Archived on <Moment at={archivedAt} date />. Its people are kept here, and get nothing through
              it.
            </p>
            {placeable ? (
              <Form method="post" className="mt-3">
                <Button type="submit" name="do" value="restore">
                  Bring it back
                </Button>
                <p className="mt-2 text-sm text-quiet">
                  Teams below that were archived with it come back too. If the team above is archived still,
                  it hangs under the nearest one above that is not.
                </p>
              </Form>
            ) : null}
          </Notice>
        </div>
      ) : (
        <p className="mt-3">
          <ButtonLink to={`/assignments/new?team=${id}`} look="main">
            Assign to this team
          </ButtonLink>
        </p>
      )}
    </>
  )
}
