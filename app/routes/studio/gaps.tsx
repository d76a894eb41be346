import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  Link,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useRouteError,
} from '@remix-run/react'
import { actOnGap } from '~/features/author/act-on-gap.server'
import { gapActionSchema, gapFilterSchema } from '~/features/author/gaps.schema'
import { listGaps } from '~/features/author/list-gaps.server'
import { GapAnswer } from '~/features/author/ui/gap-answer'
import { GapItem } from '~/features/author/ui/gap-item'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { Pager } from '~/ui/pager'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const filter = gapFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { ...(await orResponse(listGaps({ asker, filter }))), show: filter.show }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:lesson:any')
  const submission = parseWithZod(await request.formData(), { schema: gapActionSchema })
  if (submission.status !== 'success') {
    const says = Object.values(submission.error ?? {}).flat()[0] ?? 'That did not fit.'
    return data({ says, to: null, fault: true }, { status: 400 })
  }
  try {
    return { ...(await actOnGap({ asker, input: submission.value, now: new Date() })), fault: false }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, to: null, fault: true }, { status: error.status })
  }
}

/** What is decided of one group stands in its row, and the others stay where they are. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionResult ? false : defaultShouldRevalidate
}

export default function GapsRoute() {
  const { rows, open, decided, page, pages, situations, mayWrite, show } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="max-w-3xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Gaps</h1>
      <p className="mt-1 text-quiet">
        Tasks for which people were given nothing, or something else than they meant.
      </p>
      {answer ? (
        <div className="mt-4">
          <GapAnswer answer={answer} />
        </div>
      ) : null}
      <nav aria-label="Which gaps" className="mt-4 flex gap-x-5">
        {(
          [
            ['open', 'To decide', open],
            ['decided', 'Decided', decided],
          ] as const
        ).map(([to, name, count]) => (
          <Link
            key={to}
            to={to === 'open' ? '/studio/gaps' : `/studio/gaps?show=${to}`}
            aria-current={show === to ? 'page' : undefined}
            className="inline-flex min-h-11 items-center text-accent underline-offset-4 not-aria-[current]:underline aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {name} ({count.toLocaleString('en')})
          </Link>
        ))}
      </nav>
      {rows.length ? (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {rows.map((row) => (
            <GapItem
              key={`${row.wording}/${row.decided?.at}`}
              row={row}
              situations={situations}
              mayWrite={mayWrite}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-4">
          {show === 'open' ? 'Nothing waits for a decision.' : 'Nothing is decided yet.'}
        </p>
      )}
      <Pager page={page} pages={pages} address={(to) => `/studio/gaps?show=${show}&page=${to}`} />
      <p className="mt-6 text-sm text-quiet">
        Only words that somebody chose to share, by a press under the box. No name is kept with them, nor
        anything else of whoever shared them; all that is alike stands together, by the words alone.
      </p>
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Gaps · Studio · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
