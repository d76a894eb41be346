import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { changedMeanwhile } from './internal/faults'
import { namePiece } from './internal/name-piece'
import { demandPublishable } from './internal/press-draft.server'

const furthestMs = 366 * 24 * 3_600_000

/**
 * Says when a draft is to be published by itself. It has to be publishable now; at its time it is checked again. A change
 * of the text, and taking the approval back, call it off.
 * @throws AppError as `publishDraft` does; bad-input for a time that is past or more than a year away
 */
export async function scheduleDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  revision: number
  at: Date
  why: string
  now: Date
}): Promise<void> {
  const { asker, revision, at, why, now } = asked
  demandPermission(asker, 'publish:lesson:any')
  const ahead = at.getTime() - now.getTime()
  if (!(ahead > 0 && ahead <= furthestMs))
    throw new AppError({
      code: 'bad-input',
      message: 'time out of range',
      userMessage: 'Choose a time from now to a year ahead. Nothing was changed.',
    })
  const { draft } = await demandPublishable(asked)
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { pieceId: draft.pieceId, revision, state: draft.state },
      data: { publishAt: at, publishById: asker.id, publishWhy: why },
    })
    if (count === 0) throw changedMeanwhile()
    await writeAudit(tx, {
      action: 'piece-scheduled',
      actorId: asker.id,
      subjectId: namePiece(asked),
      detail: { at: at.toISOString() },
    })
  })
}
