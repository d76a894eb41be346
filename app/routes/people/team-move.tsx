import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { changeTeam } from '~/features/identity/change-team.server'
import { findTeamPlaces } from '~/features/identity/find-team-places.server'
import { moveTeam } from '~/features/identity/move-team.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { teamChangeSchema, teamMoveSchema, teamSearchSchema } from '~/features/identity/team.schema'
import { AskNotice } from '~/features/identity/ui/ask-notice'
import { PlaceList } from '~/features/identity/ui/place-list'
import { WordsSearch } from '~/features/identity/ui/words-search'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

/** Moving a team, or with `?person=` somebody in it: the way by keyboard, by touch and without scripts. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:team:team')
  const search = new URL(request.url).searchParams
  const { words } = teamSearchSchema.parse({ words: search.get('words') })
  const person = search.get('person')?.slice(0, 40) || null
  return { words, places: await orResponse(findTeamPlaces({ asker, id: params.id ?? '', person, words })) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:team:team')
  const [id, form] = [params.id ?? '', await request.formData()]
  const ofPerson = form.has('person')
  const submission = parseWithZod(form, { schema: ofPerson ? teamChangeSchema : teamMoveSchema })
  if (submission.status !== 'success')
    return data({ says: 'Choose a place from the list.', ask: null }, { status: 400 })
  try {
    if (!ofPerson) {
      await moveTeam({ asker, input: { ...submission.value, team: id } })
      return redirect(`/people/teams/${id}?said=moved`)
    }
    const { says, ask, out } = await changeTeam({ asker, id, input: submission.value, now: new Date() })
    if (ask) return { says, ask }
    return redirect(out ? '/people/teams?said=out' : `/people/teams/${id}?said=person-moved`)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, ask: null }, { status: error.status })
  }
}

export default function TeamMoveRoute() {
  const { words, places } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { team, person } = places
  return (
    <div className="max-w-2xl">
      <BackLink to={`/people/teams/${team.id}`}>{team.name}</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">
        Move {person ? person.name : team.name} to …
      </h1>
      <p className="mt-2 text-quiet">
        {person
          ? `From ${team.name} to another team. Who leads the one leads the other.`
          : 'Below another team, with all that hangs below it.'}
      </p>
      {answer ? (
        <div className="mt-4">
          {answer.ask ? (
            <AskNotice fields={answer.ask}>{answer.says}</AskNotice>
          ) : (
            <Notice fault>{answer.says}</Notice>
          )}
        </div>
      ) : null}
      <WordsSearch
        words={words}
        label="Find a team"
        clear={`/people/teams/${team.id}/move${person ? `?person=${person.id}` : ''}`}
        also={person ? { person: person.id } : {}}
      />
      <PlaceList places={places} words={words} />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Move to another team · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
