import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError, useSearchParams, useSubmit } from '@remix-run/react'
import { countOpenForTeam } from '~/features/assign/count-open-for-team.server'
import { changeTeam } from '~/features/identity/change-team.server'
import { findPeopleForTeam } from '~/features/identity/find-people-for-team.server'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { showTeam } from '~/features/identity/show-team.server'
import { teamChangeSchema, teamSearchSchema } from '~/features/identity/team.schema'
import { teamSaid } from '~/features/identity/team-words'
import { AskNotice } from '~/features/identity/ui/ask-notice'
import { NearTeams } from '~/features/identity/ui/near-teams'
import { TeamHead } from '~/features/identity/ui/team-head'
import { TeamPeople } from '~/features/identity/ui/team-people'
import { TeamStanding } from '~/features/identity/ui/team-standing'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'
import { useDragTo } from '~/ui/use-drag-to'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:team:team')
  const id = params.id ?? ''
  const { page } = teamSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const team = await orResponse(showTeam({ asker, id, page }))
  const assignments = await orResponse(countOpenForTeam({ asker, id, now: new Date() }))
  return { team, assignments, any: mayDo(asker, 'read:person:any') }
}

const nothing = { says: '', fault: false, found: null, ask: null }

/** A search for people is sent and not asked for by address: names would stay in the browser's history. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:team:team')
  const [id, form] = [params.id ?? '', await request.formData()]
  try {
    if (form.get('do') === 'find') {
      const { words } = teamSearchSchema.parse({ words: form.get('words') })
      return { ...nothing, found: await findPeopleForTeam({ asker, id, words }) }
    }
    const submission = parseWithZod(form, { schema: teamChangeSchema })
    if (submission.status !== 'success') {
      const faults = Object.values(submission.error ?? {}).flat()
      return data({ ...nothing, says: faults.join(' ') || 'That did not fit.', fault: true }, { status: 400 })
    }
    const { says, ask, out } = await changeTeam({ asker, id, input: submission.value, now: new Date() })
    if (out) return redirect('/people/teams?said=out')
    return { ...nothing, says, ask: ask ?? null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ ...nothing, says: error.userMessage, fault: true }, { status: error.status })
  }
}

export default function TeamRoute() {
  const { team, assignments, any } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = teamSaid(useSearchParams()[0].get('said'))
  const submit = useSubmit()
  const drag = useDragTo({
    takes: ({ place }) => place !== team.id,
    drop: ({ thing, place }) =>
      submit({ do: 'move-person', person: thing, to: place }, { method: 'post', preventScrollReset: true }),
  })
  return (
    <div className="group" {...drag}>
      <TeamHead team={team} />
      <div className="mt-3 max-w-2xl">
        {answer?.ask ? (
          <AskNotice fields={answer.ask}>{answer.says}</AskNotice>
        ) : answer?.says ? (
          <Notice fault={answer.fault}>{answer.says}</Notice>
        ) : said && !answer ? (
          <Notice>{said}</Notice>
        ) : null}
      </div>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12">
        <div>
          <TeamPeople team={team} found={answer?.found ?? null} any={any} />
        </div>
        <div className="mt-10 lg:mt-6">
          {team.archivedAt ? null : <NearTeams team={team} />}
          <TeamStanding team={team} assignments={assignments} />
        </div>
      </div>
    </div>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.team.name ?? 'No such team'} · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
