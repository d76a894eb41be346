import type { PieceKind } from '~/features/content/piece'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandComment } from './internal/demand-comment'
import { changedMeanwhile, refused } from './internal/faults'
import { findDraft } from './internal/find-draft.server'

const mostOpen = 300

/**
 * Keeps a comment at a line of a draft, with the line's own words, to find it again after changes. Sent twice, it is one.
 * @param id made by whoever asks
 * @throws AppError not-allowed, not-found; bad-input for a line that is not there; conflict where the draft has changed
 */
export async function commentDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  id: string
  revision: number
  line: number
  words: string
  now: Date
}): Promise<void> {
  const { asker, id, revision, line, words, now } = asked
  demandComment(asker)
  const { draft } = await findDraft(asked)
  const { pieceId } = draft
  if (draft.revision !== revision) throw changedMeanwhile()
  const quote = draft.text.split('\n')[line - 1]
  if (quote === undefined || words === '')
    throw new AppError({
      code: 'bad-input',
      message: 'no such line, or no words',
      userMessage: quote === undefined ? `There is no line ${line}.` : 'Write what you think of this line.',
    })
  const db = await openDatabase()
  if ((await db.reviewComment.count({ where: { pieceId, resolvedAt: null } })) >= mostOpen)
    throw refused(`There are ${mostOpen} open comments. Settle some first.`)
  await db.reviewComment.upsert({
    where: { id },
    create: { id, pieceId, revision, line, quote: quote.slice(0, 200), words, byId: asker.id, at: now },
    update: {},
  })
}
