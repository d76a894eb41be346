import { Form, Link } from '@remix-run/react'
import { Button } from '~/ui/button'
import { countOf } from '~/ui/count-of'
import { Notice } from '~/ui/notice'
import { Pager } from '~/ui/pager'
import type { Member, ShownTeam } from '../show-team.server'
import { TeamMember } from './team-member'

type FoundPeople = { words: string; people: Member[]; total: number }

/** Who leads a team, who is in it, and the search by which people are added, or found among many. */
export function TeamPeople(props: { team: ShownTeam; found: FoundPeople | null; any: boolean }) {
  const { team, found, any } = props
  const { id, leaders, people, total, page, pages } = team
  const away = team.archivedAt !== null
  return (
    <>
      <section aria-labelledby="leaders" className="mt-6">
        <h2 id="leaders" className="text-lg font-semibold">
          Led by
        </h2>
        {leaders.length ? (
          <ul aria-labelledby="leaders" className="mt-1 divide-y divide-line border-y border-line">
            {leaders.map((member) => (
              <TeamMember key={member.id} member={member} team={id} away={away} />
            ))}
          </ul>
        ) : (
          <p className="text-quiet">
            Nobody{team.path.length ? '; whoever leads a team above looks after it' : ''}.
          </p>
        )}
      </section>
      <section aria-labelledby="add" className="mt-8">
        <h2 id="add" className="text-lg font-semibold">
          {away ? 'Find somebody' : 'Add or find somebody'}
        </h2>
        <p className="text-quiet">
          {any ? 'Anybody who has an account. ' : 'Among the people of your teams. '}
          {away ? null : (
            <>
              Others you can{' '}
              <Link to={`/people/invite?team=${id}`} className="text-accent underline underline-offset-4">
                invite into this team
              </Link>
              .
            </>
          )}
        </p>
        <Form method="post" role="search" className="mt-2 flex gap-2">
          <input
            key={found?.words}
            type="search"
            name="words"
            defaultValue={found?.words}
            aria-label="Name or e-mail address"
            placeholder="Name or e-mail address"
            maxLength={100}
            required
            className="block min-h-11 w-full min-w-0 rounded-lg border border-edge bg-paper px-3 py-2 text-base"
          />
          <Button type="submit" name="do" value="find">
            Search
          </Button>
        </Form>
        {found ? <Found found={found} team={id} away={away} /> : null}
      </section>
      <section aria-labelledby="people" className="mt-8">
        <h2 id="people" className="text-lg font-semibold">
          {total ? countOf(total, 'person', 'people') : 'Nobody in it'}
        </h2>
        {total ? (
          <ul aria-labelledby="people" className="mt-1 divide-y divide-line border-y border-line">
            {people.map((member) => (
              <TeamMember key={member.id} member={member} team={id} away={away} />
            ))}
          </ul>
        ) : null}
        <Pager page={page} pages={pages} address={(to) => `/people/teams/${id}?page=${to}`} />
      </section>
    </>
  )
}

function Found({ found, team, away }: { found: FoundPeople; team: string; away: boolean }) {
  const { words, people, total } = found
  return (
    <div className="mt-3">
      <Notice>
        {total
          ? `${countOf(total, 'person', 'people')} with “${words}”${total > people.length ? `; the first ${people.length} are here. More letters find fewer.` : '.'}`
          : `Nobody with “${words}”.`}
      </Notice>
      {people.length ? (
        <ul aria-label="Found" className="mt-2 divide-y divide-line border-y border-line">
          {people.map((member) => (
            <TeamMember key={member.id} member={member} team={team} found away={away} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}
