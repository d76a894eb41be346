import { demandPermission } from '~/features/identity/demand-permission'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { type DraftState, draftStates, pieceSchema } from './author.schema'
import { readFile } from './internal/read-file.server'
import { whoWrote } from './internal/who-wrote.server'

export type WaitingReview = ReturnType<typeof pieceSchema.parse> & {
  title: string
  state: DraftState
  /** ISO */
  since: string
  by: string
  /** Whether readers have nothing of it yet. */
  isNew: boolean
  comments: number
  /** ISO, where a time is set. */
  publishAt: string | null
  /** Whether the asker may review it: who wrote or sent it may not. */
  forMe: boolean
}

const mostListed = 200

/** What waits for a review or for its publication, the oldest first. @throws AppError not-allowed */
export async function listReviews(asker: SignedIn): Promise<WaitingReview[]> {
  demandPermission(asker, 'read:lesson:any')
  const db = await openDatabase()
  const drafts = await db.draft.findMany({
    where: { OR: [{ state: { in: ['review', 'approved'] } }, { publishAt: { not: null } }] },
    orderBy: { submittedAt: 'asc' },
    take: mostListed,
    include: {
      submittedBy: { select: { name: true } },
      piece: {
        select: {
          kind: true,
          slug: true,
          title: true,
          servedId: true,
          _count: { select: { comments: { where: { resolvedAt: null } } } },
        },
      },
    },
  })
  const mayReview = mayDo(asker, 'review:lesson:any')
  return Promise.all(
    drafts.map(async (draft) => ({
      ...pieceSchema.parse(draft.piece),
      title: draft.piece.title || draft.piece.slug,
      state: draftStates.find((state) => state === draft.state) ?? 'draft',
      since: (draft.submittedAt ?? draft.changedAt).toISOString(),
      by: draft.submittedBy?.name ?? 'Somebody who is gone',
      isNew: draft.piece.servedId === null && (await readFile(pieceSchema.parse(draft.piece))) === null,
      comments: draft.piece._count.comments,
      publishAt: draft.publishAt?.toISOString() ?? null,
      forMe: mayReview && draft.state === 'review' && !(await whoWrote(draft)).has(asker.id),
    })),
  )
}
