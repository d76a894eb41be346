import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { askMoreTime, takeBackMoreTime } from '~/features/assign/ask-more-time.server'
import { dutyWords } from '~/features/assign/duty-words'
import { listMyDuties } from '~/features/assign/list-my-duties.server'
import { endFeed, makeFeed } from '~/features/assign/make-feed.server'
import { readReminding } from '~/features/assign/read-reminding.server'
import { setReminding } from '~/features/assign/set-reminding.server'
import { FeedForm } from '~/features/assign/ui/feed-form'
import { MyDutiesPage } from '~/features/assign/ui/my-duties-page'
import { RemindingForm } from '~/features/assign/ui/reminding-form'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:learning:own')
  const [duties, reminding] = [await listMyDuties(person.id, new Date()), await readReminding(person.id)]
  return { duties, reminding }
}

/** `more-time`, `take-back`, `remind`, `feed` or `feed-end`. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:learning:own')
  const form = await request.formData()
  try {
    return await act(person.id, form)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ said: error.userMessage, fault: true, feed: null }, { status: error.status })
  }
}

async function act(personId: string, form: FormData) {
  const now = new Date()
  const duty = form.get('duty')
  const said = (words: string, feed: string | null = null) => ({ said: words, fault: false, feed })
  switch (form.get('do')) {
    case 'more-time':
      await askMoreTime({ personId, duty, day: form.get('day'), now })
      return said('Asked. Until it is answered the day stays.')
    case 'take-back':
      await takeBackMoreTime({ personId, duty, now })
      return said('Taken back.')
    case 'remind':
      await setReminding({ personId, form, now })
      return said(dutyWords.saved)
    case 'feed':
      return said('', await makeFeed({ personId, now }))
    case 'feed-end':
      await endFeed(personId)
      return said(dutyWords.calendarEnded)
    default:
      throw new AppError({ code: 'bad-input', message: 'unknown deed', userMessage: 'Nothing was changed.' })
  }
}

export default function MyAssignmentsRoute() {
  const { duties, reminding } = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{dutyWords.title}</h1>
      {acted?.said ? (
        <div className="mt-4">
          <Notice fault={acted.fault}>{acted.said}</Notice>
        </div>
      ) : null}
      <MyDutiesPage duties={duties} />
      <RemindingForm reminding={reminding} />
      <FeedForm there={reminding.feed} made={acted?.feed ?? null} />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: `${dutyWords.title} · Just Enough` }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
