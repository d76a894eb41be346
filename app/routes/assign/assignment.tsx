import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { answerMoreTime } from '~/features/assign/answer-more-time.server'
import { changeSchema } from '~/features/assign/assign.schema'
import { assignWords } from '~/features/assign/assign-words'
import { changeAssignment } from '~/features/assign/change-assignment.server'
import { showAssignment } from '~/features/assign/show-assignment.server'
import { AskingList } from '~/features/assign/ui/asking-list'
import { AssignedPeople } from '~/features/assign/ui/assigned-people'
import { AssignmentHead } from '~/features/assign/ui/assignment-head'
import { ChangeForm } from '~/features/assign/ui/change-form'
import { SpreadProgress } from '~/features/assign/ui/spread-progress'
import { withdrawAssignment } from '~/features/assign/withdraw-assignment.server'
import type { SignedIn } from '~/features/identity/person'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Pager } from '~/ui/pager'
import { StatusPage } from '~/ui/status-page'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'assign:assignment:team')
  const page = Math.max(1, Math.trunc(Number(new URL(request.url).searchParams.get('page'))) || 1)
  return { shown: await orResponse(showAssignment({ asker, id: params.id ?? '', page, now: new Date() })) }
}

/** `change`, `withdraw`, or an answer to who asks for more time. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'assign:assignment:team')
  const form = await request.formData()
  try {
    return await act(asker, params.id ?? '', form)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ said: error.userMessage, fault: true, errors: {} }, { status: error.status })
  }
}

async function act(asker: SignedIn, id: string, form: FormData) {
  const now = new Date()
  const what = form.get('do')
  if (what === 'withdraw') {
    await withdrawAssignment({ asker, id, now })
    return { said: 'Withdrawn. Those concerned are told.', fault: false, errors: {} }
  }
  if (what === 'grant' || what === 'keep') {
    await answerMoreTime({ asker, duty: String(form.get('duty')), grant: what === 'grant', now })
    return {
      said: what === 'grant' ? 'Granted. They are told.' : 'The day stays. They are told.',
      fault: false,
      errors: {},
    }
  }
  const parsed = changeSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const errors = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], [message]]))
    return data({ said: 'Nothing was changed yet.', fault: true, errors }, { status: 400 })
  }
  await changeAssignment({ asker, id, change: parsed.data, now })
  return { said: 'Changed. Those concerned are told.', fault: false, errors: {} }
}

export default function AssignmentRoute() {
  const { shown } = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  return (
    <>
      <BackLink to="/assignments">Assignments</BackLink>
      <AssignmentHead shown={shown} />
      {acted ? (
        <div className="no-print mt-4">
          <Notice fault={acted.fault}>{acted.said}</Notice>
        </div>
      ) : null}
      {shown.spreading ? <SpreadProgress id={shown.id} spreading={shown.spreading} /> : null}
      <AskingList asking={shown.asking} />
      <AssignedPeople shown={shown} />
      <Pager page={shown.page} pages={shown.pages} address={(to) => `?page=${to}`} />
      <div className="no-print mt-6 flex flex-wrap gap-3">
        <ButtonLink to={`/assignments/${shown.id}/people.csv`} reloadDocument>
          Download as CSV
        </ButtonLink>
      </div>
      {shown.withdrawnAt || shown.mayChange ? null : (
        <p className="no-print mt-10 border-t border-line pt-6 text-quiet">
          {assignWords.ofOthers(shown.by)}
        </p>
      )}
      {shown.withdrawnAt || !shown.mayChange ? null : (
        <section aria-labelledby="change" className="no-print mt-10 border-t border-line pt-6">
          <h2 id="change" className="text-lg font-semibold">
            Change or withdraw
          </h2>
          <p className="text-quiet">Those concerned are told in the app, and in their next mail.</p>
          <ChangeForm key={shown.changedAt} shown={shown} errors={acted?.errors ?? {}} />
          <Form method="post" className="mt-6">
            <Button type="submit" name="do" value="withdraw" look="grave">
              Withdraw it
            </Button>
          </Form>
        </section>
      )}
    </>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.shown.name ?? 'No such assignment'} · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
