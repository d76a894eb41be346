import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { readStopLink, stopMails } from '~/features/learn/stop-mails.server'
import { stopWords } from '~/features/learn/stop-words'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import { Button } from '~/ui/button'
import { StatusPage } from '~/ui/status-page'

/** Opening the link stops nothing: programs that look into mails before people do would. */
export async function loader({ request }: LoaderFunctionArgs) {
  try {
    return { kind: readStopLink(secretOf(request)) }
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}

/** One press, or one request of a mail program (RFC 8058), which needs no cookie and no page. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    await limitRate('stop-mails', context.address)
    return data({ stopped: await stopMails({ secret: secretOf(request), now: new Date() }) })
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}

function secretOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('of')
}

export default function StopMailsRoute() {
  const { kind } = useLoaderData<typeof loader>()
  const stopped = useActionData<typeof action>()?.stopped
  return (
    <main id="main" className="mx-auto max-w-md px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{stopWords[kind].title}</h1>
      {stopped ? (
        <p role="status" className="mt-4 text-lg">
          {stopWords[stopped].stopped}
        </p>
      ) : (
        <Form method="post" className="mt-6">
          <p className="text-quiet">{stopWords[kind].says}</p>
          <Button type="submit" look="main" className="mt-4 w-full">
            {stopWords[kind].press}
          </Button>
        </Form>
      )}
    </main>
  )
}

export const meta: MetaFunction = () => [
  { title: 'Stop mails · Just Enough' },
  { name: 'robots', content: 'noindex' },
]

export function headers() {
  return { 'Cache-Control': 'no-store' }
}

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
