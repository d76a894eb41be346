import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { actOnDraft } from '~/features/author/act-on-draft.server'
import { requirePiece } from '~/features/author/require-piece'
import { reviewActionSchema } from '~/features/author/review.schema'
import { showReview } from '~/features/author/show-review.server'
import { kindWords, stateWords } from '~/features/author/studio-words'
import { ChangeForTasks } from '~/features/author/ui/change-for-tasks'
import { DraftChanges } from '~/features/author/ui/draft-changes'
import { DraftDecisions } from '~/features/author/ui/draft-decisions'
import { PieceLinks } from '~/features/author/ui/piece-links'
import { ReviewWords } from '~/features/author/ui/review-words'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const review = await orResponse(showReview({ asker, ...requirePiece(params), now: new Date() }))
  const line = Number(new URL(request.url).searchParams.get('line')) || null
  return { ...review, line, newId: crypto.randomUUID() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const submission = parseWithZod(await request.formData(), { schema: reviewActionSchema })
  if (submission.status !== 'success') {
    const says =
      Object.values(submission.error ?? {})
        .flat()
        .join(' ') || 'That did not fit.'
    return data({ says, fault: true, at: Date.now() }, { status: 400 })
  }
  try {
    const asked = { asker, ...requirePiece(params), input: submission.value, now: new Date() }
    return { says: await actOnDraft(asked), fault: false, at: Date.now() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, fault: true, at: Date.now() }, { status: error.status })
  }
}

export default function ReviewRoute() {
  const review = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { kind, slug, title, state, against, changed } = review
  return (
    <>
      <BackLink to="/studio/reviews">Reviews</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 text-quiet">
        {kindWords[kind]} · {changed ? stateWords[state] : 'No changes'}
        {changed ? (against ? ` · compared with ${against}` : ' · new') : ''}
      </p>
      <PieceLinks kind={kind} slug={slug} here="review" />
      {answer ? (
        <div className="mt-4">
          <Notice fault={answer.fault}>{answer.says}</Notice>
        </div>
      ) : null}
      <ReviewWords reviews={review.reviews} problems={review.problems} />
      {changed ? <DraftChanges key={answer?.at ?? 0} review={review} /> : null}
      {changed ? <ChangeForTasks kind={kind} slug={slug} text={review.text} /> : null}
      <DraftDecisions key={`${state}${review.revision}${review.publishAt}`} review={review} />
    </>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: review }) => [
  { title: `Review: ${review?.title ?? 'nothing'} · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
