import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { findAsked } from '~/features/assign/find-asked.server'
import { AskedLine } from '~/features/assign/ui/asked-here'
import { requirePerson } from '~/features/identity/require-person.server'
import { changeLearning } from '~/features/learn/change-learning.server'
import { findWaiting } from '~/features/learn/find-waiting.server'
import { listDebriefs } from '~/features/learn/list-debriefs.server'
import { listMyLearning } from '~/features/learn/list-my-learning.server'
import { LookingBack } from '~/features/learn/ui/looking-back'
import { MyLearning } from '~/features/learn/ui/my-learning-page'
import { WaitingLine } from '~/features/learn/ui/waiting-line'
import { AppError } from '~/platform/errors'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:learning:own')
  const now = new Date()
  const asked = await findAsked(person.id, now)
  const [learning, debriefs, waiting] = await Promise.all([
    listMyLearning(person.id),
    listDebriefs(person.id, now),
    findWaiting(person.id, now),
  ])
  return { ...learning, debriefs, waiting, asked }
}

/** Only a plain form comes here; with scripts the device's queue takes the change. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:learning:own')
  const form = await request.formData()
  try {
    const body = { use: form.get('use'), used: form.get('used') === 'yes' }
    await changeLearning({ personId: person.id, kind: 'used', body, now: new Date() })
    return data({ ok: true })
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}

export default function LearningRoute() {
  const { uses, favourites, debriefs, waiting, asked } = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">My learning</h1>
      <AskedLine asked={asked} />
      <WaitingLine waiting={waiting} />
      <MyLearning uses={uses} favourites={favourites} />
      <LookingBack debriefs={debriefs} />
    </>
  )
}

export const meta: MetaFunction = () => [{ title: 'My learning · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
