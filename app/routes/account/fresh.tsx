import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { requirePerson } from '~/features/identity/require-person.server'
import { changeLearning } from '~/features/learn/change-learning.server'
import { findRecall } from '~/features/learn/find-recall.server'
import { freshWords } from '~/features/learn/fresh-words'
import { setRecall } from '~/features/learn/set-recall.server'
import { FreshPage } from '~/features/learn/ui/fresh-page'
import { AppError } from '~/platform/errors'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:learning:own')
  return { recall: await findRecall(person.id, new Date()) }
}

/** Settings, and answers of plain forms; with scripts the device's queue takes an answer. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:learning:own')
  const form = await request.formData()
  const now = new Date()
  try {
    if (form.has('grade')) {
      const { lesson, question, grade } = Object.fromEntries(form)
      await changeLearning({ personId: person.id, kind: 'recall', body: { lesson, question, grade }, now })
    } else await setRecall({ personId: person.id, form, now })
    return redirect('/me/fresh')
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}

export default function FreshRoute() {
  const { recall } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{freshWords.title}</h1>
      <p className="mt-2 text-quiet">{freshWords.intro}</p>
      <FreshPage recall={recall} />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Keep it fresh · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
