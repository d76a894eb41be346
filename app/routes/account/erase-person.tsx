import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { eraseFormSchema } from '~/features/account/erase.schema'
import { erasePerson } from '~/features/account/erase-person.server'
import { findErasable } from '~/features/account/find-erasable.server'
import { EraseForm } from '~/features/account/ui/erase-form'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { ButtonLink } from '~/ui/button'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requirePerson({ request, context }, 'erase:person:any')
  return { subject: await findErasable({ actor, personId: params.id ?? '' }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requirePerson({ request, context }, 'erase:person:any')
  const submission = parseWithZod(await request.formData(), { schema: eraseFormSchema })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), says: null }, { status: 400 })
  try {
    await erasePerson({ actor, personId: params.id ?? '' })
    return data({ result: null, says: null })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ result: null, says: error.userMessage }, { status: error.status })
  }
}

export default function ErasePersonRoute() {
  const { subject } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">
        {subject ? `Erase ${subject.name}` : answer ? 'Erased' : 'Nobody here'}
      </h1>
      {answer?.says ? (
        <p role="alert" className="mt-4 rounded-xl border border-bad px-4 py-3">
          {answer.says}
        </p>
      ) : null}
      {subject ? (
        <>
          <p className="mt-2 text-quiet">{subject.email}</p>
          <p className="mt-4">
            The account goes at once and for good, with progress, cards, notes and debriefs. Nobody can bring
            it back. To keep somebody out for a while, suspend them instead.
          </p>
          <p className="mt-3">
            What stays: figures of teams, as numbers. Without their name, but word for word: the assignments
            and events that they made as a manager, with names and reasons, and the texts, drafts, comments
            and reasons that they wrote in the studio. Names in those words stay too. The audit log shows
            “erased person”.
          </p>
          <EraseForm lastResult={answer?.result ?? null}>{`Erase ${subject.name} for good`}</EraseForm>
        </>
      ) : (
        <>
          <p role="status" className="mt-4 text-lg">
            This account does not exist any more. What team figures need has stayed, as numbers, and what they
            made for others, without their name.
          </p>
          <ButtonLink to="/people" look="main" className="mt-6">
            People
          </ButtonLink>
        </>
      )}
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Erase somebody · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
