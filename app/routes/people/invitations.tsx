import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { invitationsAPage, listInvitations } from '~/features/identity/list-invitations.server'
import { searchSchema } from '~/features/identity/people.schema'
import { renewInvitation } from '~/features/identity/renew-invitation.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { revokeInvitation } from '~/features/identity/revoke-invitation.server'
import { InvitationList } from '~/features/identity/ui/invitation-list'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Pager } from '~/ui/pager'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'invite:person:team')
  const { page } = searchSchema.parse({ page: new URL(request.url).searchParams.get('page') ?? 1 })
  const listed = await orResponse(listInvitations({ asker, page, now: new Date() }))
  return { ...listed, page, pages: Math.ceil(listed.total / invitationsAPage) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'invite:person:team')
  const form = await request.formData()
  const id = String(form.get('id') ?? '').slice(0, 40)
  try {
    const now = new Date()
    if (form.get('do') === 'revoke') {
      await revokeInvitation({ asker, id, now })
      return { says: 'The invitation is taken back. Its link does not work any more.', fault: false }
    }
    await renewInvitation({ asker, id, now })
    return { says: 'The invitation is sent again, with a new link.', fault: false }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, fault: true }, { status: error.status })
  }
}

export default function InvitationsRoute() {
  const { invitations, total, page, pages } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="max-w-3xl">
      <BackLink to="/people">People</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Open invitations</h1>
      <p className="mt-2 text-quiet">
        {total
          ? `${total.toLocaleString('en')} not accepted yet. A link works for 14 days; sent again, the one from before stops.`
          : 'None is open. Everybody you invited has come in, or was taken back.'}
      </p>
      {answer ? (
        <div className="mt-4">
          <Notice fault={answer.fault}>{answer.says}</Notice>
        </div>
      ) : null}
      {total ? (
        <InvitationList invitations={invitations} />
      ) : (
        <ButtonLink to="/people/invite" look="main" className="mt-6">
          Invite people
        </ButtonLink>
      )}
      <Pager page={page} pages={pages} address={(to) => `/people/invitations?page=${to}`} />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Open invitations · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
