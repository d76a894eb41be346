import type { PieceKind } from '~/features/content/piece'
import { writeAudit } from '~/features/identity/write-audit.server'
import { AppError } from '~/platform/errors'
import { checkDraft } from '../check-draft.server'
import { collectImages } from './collect-images.server'
import { changedMeanwhile, refused } from './faults'
import { findApproval } from './find-approval.server'
import { findDraft } from './find-draft.server'
import { namePiece } from './name-piece'
import { pressEdition } from './press-edition.server'
import { writeVersion } from './write-version.server'

type Asked = { kind: PieceKind; slug: string; revision: number; now: Date }

/**
 * A draft that may be published as it stands, with its images and its approval.
 * @throws AppError not-found; conflict where it has changed, is not approved, or says nothing new; bad-input where the
 *   checks find an error
 */
export async function demandPublishable({ kind, slug, revision, now }: Asked) {
  const piece = await findDraft({ kind, slug })
  const { draft, served } = piece
  if (draft.revision !== revision) throw changedMeanwhile()
  if (served && served.text === draft.text)
    throw refused(`Readers have this very text already: it is version ${served.number}.`)
  const approval = await findApproval(draft)
  if (!approval)
    throw refused(
      'Nobody else has approved this text as it stands. Send it to review first; nothing was published.',
    )
  const images = await collectImages({ pieceId: piece.id, slug, text: draft.text })
  const today = now.toISOString().slice(0, 10)
  const problems = await checkDraft({ kind, slug, text: draft.text, today, images: images.names })
  const errors = problems.filter(({ level }) => level === 'error')
  if (errors[0])
    throw new AppError({
      code: 'bad-input',
      message: `${errors.length} errors, the first: ${errors[0].rule}`,
      userMessage: `Line ${errors[0].line}: ${errors[0].message} ${errors[0].remedy}${
        errors.length > 1 ? ` There are ${errors.length - 1} more.` : ''
      } Nothing was published.`,
    })
  return { piece, draft, approval, images }
}

/** Publishes a draft in somebody's name. @returns the version's number @throws as `demandPublishable` */
export async function pressDraft(asked: Asked & { byId: string; why: string }): Promise<number> {
  const { kind, slug, revision, now, byId, why } = asked
  const { piece, draft, approval, images } = await demandPublishable(asked)
  let number = 0
  await pressEdition({
    changes: [{ kind, slug, to: 'text', text: draft.text, images: images.names }],
    images: images.files,
    as: 'published',
    byId,
    why,
    now,
    write: async (tx, { library }) => {
      number = await writeVersion(tx, {
        pieceId: piece.id,
        kind,
        slug,
        servedId: piece.servedId,
        text: draft.text,
        images: images.names,
        authorId: draft.changedById ?? draft.submittedById ?? byId,
        ...approval,
        why,
        now,
        library,
      })
      // The draft stays, for whoever is writing at it: it begins anew from this version.
      const { count } = await tx.draft.updateMany({
        where: { pieceId: piece.id, revision, state: draft.state },
        data: { state: 'draft', fromVersion: number, ...unsent },
      })
      if (count === 0) throw changedMeanwhile()
      await writeAudit(tx, {
        action: 'publication',
        actorId: byId,
        subjectId: namePiece(asked),
        detail: { version: number, waived: approval.waived },
      })
      return [piece.id]
    },
  })
  return number
}

/** A draft that is not published by itself: what was decided later goes before. */
export const offSchedule = { publishAt: null, publishById: null, publishWhy: '' } as const

/** A draft that waits for nobody. */
export const unsent = { submittedAt: null, submittedById: null, ...offSchedule } as const
