import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useLoaderData, useRouteError } from '@remix-run/react'
import { requirePerson } from '~/features/identity/require-person.server'
import { actOnDebrief } from '~/features/learn/act-on-debrief.server'
import { findDebrief } from '~/features/learn/find-debrief.server'
import { lookBackWords } from '~/features/learn/look-back-words'
import { LookBackForm } from '~/features/learn/ui/look-back-form'
import { AppError } from '~/platform/errors'
import { StatusPage } from '~/ui/status-page'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:learning:own')
  try {
    return { debrief: await findDebrief(person.id, params.id ?? '') }
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}

/** Only a plain form comes here; with scripts the device's queue takes the change. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:learning:own')
  try {
    const form = await request.formData()
    await actOnDebrief({ personId: person.id, id: params.id ?? '', form, now: new Date() })
    return redirect('/me#looking-back')
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}

export default function LookBackRoute() {
  const { debrief } = useLoaderData<typeof loader>()
  const { id, situation, lessons } = debrief
  return (
    <div className="max-w-xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{lookBackWords.title}</h1>
      <p className="mt-2 text-quiet">
        {situation ? `${situation.title}. ` : ''}You read{' '}
        {lessons.map(({ slug, title }, at) => (
          <span key={slug}>
            {at === 0 ? '' : at === lessons.length - 1 ? ' and ' : ', '}
            <Link to={`/lessons/${slug}`} className="underline underline-offset-4 hover:text-ink">
              {title}
            </Link>
          </span>
        ))}
        .
      </p>
      <LookBackForm key={id} debrief={debrief} />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Look back · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
