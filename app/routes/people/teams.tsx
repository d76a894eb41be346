import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useRouteError, useSearchParams } from '@remix-run/react'
import { createTeam } from '~/features/identity/create-team.server'
import { moveTeam } from '~/features/identity/move-team.server'
import { teamFormSchema } from '~/features/identity/people.schema'
import { requirePerson } from '~/features/identity/require-person.server'
import { searchTeams } from '~/features/identity/search-teams'
import { showTeams } from '~/features/identity/show-teams.server'
import { teamMoveSchema, teamSearchSchema } from '~/features/identity/team.schema'
import { saysMoved, teamSaid } from '~/features/identity/team-words'
import { ArchivedTeams } from '~/features/identity/ui/archived-teams'
import { MovedNotice } from '~/features/identity/ui/moved-notice'
import { NewTeam } from '~/features/identity/ui/new-team'
import { TeamTree } from '~/features/identity/ui/team-tree'
import { WordsSearch } from '~/features/identity/ui/words-search'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { countOf } from '~/ui/count-of'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

/** Of a search: more letters find fewer. */
const mostFound = 100

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:team:team')
  const { words } = teamSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const shown = await orResponse(showTeams(asker))
  const found = words ? searchTeams(shown.teams, words) : shown.teams
  const total = shown.teams.length
  return { ...shown, words, total, found: found.length, teams: words ? found.slice(0, mostFound) : found }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:team:team')
  const form = await request.formData()
  const moves = form.get('do') === 'move'
  const submission = parseWithZod(form, { schema: moves ? teamMoveSchema : teamFormSchema })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), moved: null }, { status: 400 })
  try {
    if (moves) return { result: null, moved: await moveTeam({ asker, input: submission.value }) }
    await createTeam({ asker, input: submission.value })
    return { result: submission.reply({ resetForm: true }), moved: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const result = submission.reply({ fieldErrors: { [moves ? '' : 'name']: [error.userMessage] } })
    return data({ result, moved: null }, { status: error.status })
  }
}

export default function TeamsRoute() {
  const { any, teams, archived, total, found, words } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = teamSaid(useSearchParams()[0].get('said'))
  const fault = answer?.result?.error?.['']
  return (
    <div className="max-w-3xl">
      <BackLink to="/people">People</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Teams</h1>
      <p className="mt-1 text-quiet">
        {total
          ? `${countOf(total, 'team', 'teams')}${any ? '' : ' that you lead, or that hang below'}. Open one to see and change its people.`
          : any
            ? 'None yet. A manager sees the people of the teams they lead, and below.'
            : 'You lead no team. An administrator puts you in charge of one.'}
      </p>
      {any ? (
        <p>
          <Link
            to="/people/teams/import"
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
          >
            Import teams from a file
          </Link>
        </p>
      ) : null}
      <div className="mt-2 space-y-2">
        {answer?.moved ? <MovedNotice moved={answer.moved}>{saysMoved(answer.moved)}</MovedNotice> : null}
        {fault ? <Notice fault>{fault.join(' ')}</Notice> : null}
        {said && !answer ? <Notice>{said}</Notice> : null}
      </div>
      {total > 1 ? <WordsSearch words={words} label="Find a team" clear="/people/teams" /> : null}
      {words ? (
        <p role="status" className="mt-3 text-quiet">
          {found ? `${countOf(found, 'team', 'teams')} with “${words}”` : `No team with “${words}”`}
          {found > teams.length ? `; the first ${teams.length} are here.` : '.'}
        </p>
      ) : null}
      {teams.length ? <TeamTree teams={teams} any={any} flat={words !== ''} /> : null}
      {total > 1 && !words ? (
        <p className="mt-2 hidden text-sm text-quiet pointer-fine:block">
          Drag a team onto another to move it there, with all below it. The button at the end of its row does
          the same.
        </p>
      ) : null}
      {any ? <NewTeam result={answer?.result ?? null} /> : null}
      <ArchivedTeams teams={archived} />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Teams · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
