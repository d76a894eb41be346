import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { type DraftState, draftStates } from './author.schema'
import { checkDraft } from './check-draft.server'
import { diffLines } from './diff-lines'
import { collectImages } from './internal/collect-images.server'
import { findApproval } from './internal/find-approval.server'
import { findDraft } from './internal/find-draft.server'
import { findQuote } from './internal/find-quote'
import { readFile } from './internal/read-file.server'
import { whoWrote } from './internal/who-wrote.server'

/**
 * A draft for its reviewer: how it differs from what readers get, what the checks say, what was said of it, and what the
 * asker may do. @throws AppError not-allowed, not-found
 */
export async function showReview(asked: { asker: SignedIn; kind: PieceKind; slug: string; now: Date }) {
  const { asker, kind, slug, now } = asked
  demandPermission(asker, 'read:lesson:any')
  const { draft, ...piece } = await findDraft(asked)
  const file = piece.served || piece.retiredAt ? null : await readFile(asked)
  const before = piece.served?.text ?? file ?? ''
  const images = await collectImages({ pieceId: piece.id, slug, text: draft.text })
  const db = await openDatabase()
  const [problems, approval, writers, comments, reviews] = await Promise.all([
    checkDraft({
      kind,
      slug,
      text: draft.text,
      today: now.toISOString().slice(0, 10),
      images: images.names,
    }),
    findApproval(draft),
    whoWrote(draft),
    db.reviewComment.findMany({
      where: { pieceId: piece.id },
      include: { by: { select: { name: true } } },
      orderBy: { at: 'desc' },
      take: 300,
    }),
    db.review.findMany({
      where: { pieceId: piece.id },
      include: { by: { select: { name: true } } },
      orderBy: { id: 'desc' },
      take: 20,
    }),
  ])
  const lines = draft.text.split('\n')
  const changed = before !== draft.text
  const mayPublish = mayDo(asker, 'publish:lesson:any')
  return {
    kind,
    slug,
    title: piece.title || slug,
    state: (draftStates.find((state) => state === draft.state) ?? 'draft') as DraftState,
    revision: draft.revision,
    publishAt: draft.publishAt?.toISOString() ?? null,
    /** What it is compared with. */
    against: piece.served
      ? `version ${piece.served.number}, which readers have`
      : file !== null
        ? 'the file, which readers have'
        : null,
    before,
    text: draft.text,
    changed,
    rows: diffLines(before, draft.text),
    problems: problems.map(({ line, level, message, remedy }) => ({ line, level, message, remedy })),
    comments: comments
      .map(({ id, line, quote, words, at, by, resolvedAt }) => ({
        id,
        line: findQuote(lines, { line, quote }),
        quote,
        words,
        at: at.toISOString(),
        by: by?.name ?? 'Somebody who is gone',
        settled: resolvedAt !== null,
      }))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    reviews: reviews.map(({ id, verdict, words, at, by, revision }) => ({
      id,
      verdict,
      words,
      at: at.toISOString(),
      by: by?.name ?? (words.startsWith('It was to be') ? 'The studio' : 'Somebody who is gone'),
      ofThis: revision === draft.revision,
    })),
    may: {
      comment: mayDo(asker, 'write:lesson:any') || mayDo(asker, 'review:lesson:any'),
      submit: changed && draft.state === 'draft' && mayDo(asker, 'write:lesson:any'),
      review: draft.state !== 'draft' && mayDo(asker, 'review:lesson:any') && !writers.has(asker.id),
      publish: changed && mayPublish && approval !== null && problems.every(({ level }) => level !== 'error'),
      callOff: mayPublish && draft.publishAt !== null,
    },
    /** Why the asker may not review it, where that is so. */
    wrote: writers.has(asker.id),
    waived: approval?.waived ?? false,
  }
}
