import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { demoCompany, demoRoles } from '~/features/account/demo-roles'
import { enterDemo } from '~/features/account/enter-demo.server'
import { isDemo } from '~/features/account/is-demo.server'
import { getPerson } from '~/features/identity/get-person.server'
import { roleWords } from '~/features/identity/words'
import { AppError } from '~/platform/errors'
import { Button } from '~/ui/button'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!(await isDemo())) throw new Response(null, { status: 404 })
  return { now: (await getPerson({ request, context }))?.name ?? null }
}

export async function action({ request }: ActionFunctionArgs) {
  try {
    const form = await request.formData()
    const { cookie, opens } = await enterDemo({ request, role: form.get('role'), now: new Date() })
    return redirectDocument(opens, { headers: { 'Set-Cookie': cookie } })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage }, { status: error.status })
  }
}

export default function DemoRoute() {
  const { now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 pt-8">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{demoCompany}</h1>
      <p className="mt-2 text-lg">
        A company that does not exist: 30 people in four teams, and eight weeks of their use of the real
        lessons. Change what you like. Tomorrow’s start makes it anew.
      </p>
      {answer ? (
        <p role="alert" className="mt-4 text-bad">
          {answer.says}
        </p>
      ) : null}
      <h2 id="roles" className="mt-8 text-lg font-semibold">
        Who would you like to be?
      </h2>
      <ul aria-labelledby="roles" className="mt-2 divide-y divide-line border-y border-line">
        {demoRoles.map(({ role, name, says }) => (
          <li key={role} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
            <p className="min-w-0 flex-1 basis-64">
              <span className="font-semibold">{roleWords[role].name}</span>
              {name === now ? <span className="text-quiet"> · you now</span> : null}
              <span className="block">
                {name}. <span className="text-quiet">{says}</span>
              </span>
            </p>
            <Form method="post">
              <Button
                type="submit"
                name="role"
                value={role}
                aria-label={`Be ${name}, ${roleWords[role].name}`}
              >
                Be {name.split(' ')[0]}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-quiet">
        Or stay a guest: lessons need no account. Mails are not sent from here; they are written to a folder.
      </p>
    </main>
  )
}

export const meta: MetaFunction = () => [
  { title: 'Demo · Just Enough' },
  { name: 'robots', content: 'noindex' },
]

export function headers() {
  return { 'Cache-Control': 'no-store' }
}

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
