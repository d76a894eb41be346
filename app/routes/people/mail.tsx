import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { listMailFaults } from '~/features/identity/list-mail-faults.server'
import { sayMailFault } from '~/features/identity/mail-fault-words'
import { searchSchema } from '~/features/identity/people.schema'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { MailFaultList } from '~/features/identity/ui/mail-fault-list'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Moment } from '~/ui/moment'
import { Pager } from '~/ui/pager'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:person:team')
  const { page } = searchSchema.parse({ page: new URL(request.url).searchParams.get('page') ?? 1 })
  return {
    ...(await orResponse(listMailFaults({ asker, page }))),
    any: mayDo(asker, 'read:person:any'),
  }
}

export default function MailRoute() {
  const { people, total, page, pages, waiting, any } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-3xl">
      <BackLink to="/people">People</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Mails that do not arrive</h1>
      {waiting ? (
        <p className="mt-4 border-l-2 border-bad pl-3">
          {waiting.count === 1 ? '1 mail waits' : `${waiting.count.toLocaleString('en')} mails wait`} since{' '}
          <Moment at={waiting.since} />: the mail server did not take {waiting.count === 1 ? 'it' : 'them'}.{' '}
          {sayMailFault(waiting.fault)} They are tried again by themselves; if this goes on, whoever runs this
          server looks at <code>SMTP_URL</code> and at the mail server.
        </p>
      ) : null}
      <p className="mt-4 text-quiet">
        {total
          ? `${total === 1 ? '1 address takes' : `${total.toLocaleString('en')} addresses take`} no mail: no reminder and no link to sign in has reached ${total === 1 ? 'this person' : 'these people'} since.`
          : 'No mail of the last month was refused.'}
      </p>
      {total ? (
        <p className="mt-2 text-quiet">
          Ask them whether the address is right. If it is not,{' '}
          {any ? 'invite' : 'have an administrator invite'} them with the right one and erase the old account;
          if it is, whoever runs the mail server can look with the number. The first mail that arrives takes
          them off this list.
        </p>
      ) : null}
      {people.length ? <MailFaultList people={people} linked={any} /> : null}
      <Pager page={page} pages={pages} address={(to) => `/people/mail?page=${to}`} />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Mails that do not arrive · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
