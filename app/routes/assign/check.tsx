import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { answerCheck } from '~/features/assign/answer-check.server'
import { dutyWords } from '~/features/assign/duty-words'
import { showCheck } from '~/features/assign/show-check.server'
import { CheckForm } from '~/features/assign/ui/check-form'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

type Params = LoaderFunctionArgs['params']

function asked(personId: string, { duty = '', lesson = '' }: Params) {
  return { personId, duty, lesson, now: new Date() }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:learning:own')
  return { check: await orResponse(showCheck(asked(person.id, params))) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:learning:own')
  const answers = new Map(await request.formData())
  try {
    return { outcome: await answerCheck({ ...asked(person.id, params), answers }), fault: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ outcome: null, fault: error.userMessage }, { status: error.status })
  }
}

/** What is known is not asked any more, so the page is not asked for it again. */
export function shouldRevalidate() {
  return false
}

export default function CheckRoute() {
  const { check } = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  return (
    <div className="max-w-2xl">
      <BackLink to="/me/assignments">{dutyWords.back}</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{check.lesson.title}</h1>
      {acted?.fault ? (
        <div className="mt-4">
          <Notice fault>{acted.fault}</Notice>
        </div>
      ) : null}
      {acted?.outcome ? (
        <div className="mt-4">
          <Notice>{acted.outcome === 'known' ? dutyWords.known : dutyWords.notYet}</Notice>
        </div>
      ) : check.isDone ? (
        <p className="mt-3">{dutyWords.known}</p>
      ) : check.triedToday ? (
        <p className="mt-3">{dutyWords.triedToday}</p>
      ) : (
        <CheckForm questions={check.questions} />
      )}
      {acted?.outcome !== 'known' && !check.isDone && (acted?.outcome || check.triedToday) ? (
        <ButtonLink look="main" className="mt-4" to={`/lessons/${check.lesson.slug}/${check.lesson.depth}`}>
          {dutyWords.read}
        </ButtonLink>
      ) : null}
    </div>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.check.lesson.title ?? dutyWords.know} · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
