import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { countMailFaults } from '~/features/identity/list-mail-faults.server'
import { listPeople } from '~/features/identity/list-people.server'
import { searchSchema } from '~/features/identity/people.schema'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { PeopleList } from '~/features/identity/ui/people-list'
import { orResponse } from '~/platform/or-response'
import { Button, ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/pager'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:person:team')
  const { page } = searchSchema.parse({ page: new URL(request.url).searchParams.get('page') ?? 1 })
  return {
    ...(await orResponse(listPeople({ asker, words: '', page }))),
    faults: await countMailFaults(asker),
    any: mayDo(asker, 'read:person:any'),
  }
}

/** A search is sent and not asked for by address: names would stay in the browser's history. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:person:team')
  const { words, page } = searchSchema.parse(Object.fromEntries(await request.formData()))
  return { words, ...(await orResponse(listPeople({ asker, words, page }))) }
}

export default function PeopleRoute() {
  const all = useLoaderData<typeof loader>()
  const found = useActionData<typeof action>()
  const words = found?.words ?? ''
  const { people, total, page, pages } = found && words ? found : all
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-3xl font-semibold tracking-tight">People</h1>
        <ButtonLink to="/people/invite" look="main">
          Invite people
        </ButtonLink>
      </div>
      <p className="mt-1 flex flex-wrap gap-x-5">
        <Place to="/people/invitations">Open invitations</Place>
        <Place to="/people/teams">Teams</Place>
        {all.any ? <Place to="/people/import">Import a file</Place> : null}
        {all.faults ? <Place to="/people/mail">{`Mails that do not arrive (${all.faults})`}</Place> : null}
      </p>
      <Form method="post" action="/people" role="search" className="mt-4 flex gap-2">
        <input
          key={words}
          type="search"
          name="words"
          defaultValue={words}
          aria-label="Name or e-mail address"
          placeholder="Name or e-mail address"
          maxLength={100}
          className="block min-h-11 w-full max-w-md rounded-lg border border-edge bg-paper px-3 py-2 text-base"
        />
        <Button type="submit">Search</Button>
      </Form>
      <p role="status" className="mt-4 text-quiet">
        {saysHowMany({ total, words, any: all.any })}
        {words ? (
          <Link to="/people" className="-my-2 ml-3 inline-flex min-h-11 items-center text-accent underline">
            Show all
          </Link>
        ) : null}
      </p>
      {people.length ? <PeopleList people={people} linked={all.any} /> : null}
      <Form method="post" action="/people">
        <input type="hidden" name="words" value={words} />
        <Pager
          page={page}
          pages={pages}
          {...(words
            ? {
                button: (to, name, className) => (
                  <button type="submit" name="page" value={to} className={className}>
                    {name}
                  </button>
                ),
              }
            : { address: (to) => `/people?page=${to}` })}
        />
      </Form>
    </>
  )
}

function Place({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
      {children}
    </Link>
  )
}

function saysHowMany({ total, words, any }: { total: number; words: string; any: boolean }): string {
  const people = total === 1 ? '1 person' : `${total.toLocaleString('en')} people`
  if (words) return total ? `${people} with “${words}”.` : `Nobody with “${words}”.`
  if (total === 0) return 'Nobody yet. Invite the people of your team: they appear here once they accept.'
  return any ? `${people}.` : `${people} in the teams you lead.`
}

export const meta: MetaFunction = () => [{ title: 'People · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
