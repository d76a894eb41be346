import type { z } from 'zod'
import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import type { saveSchema } from './draft.schema'
import { mostText } from './draft-limits'
import { type Conflict, findConflicts } from './find-conflicts'
import { beginDraft } from './internal/begin-draft.server'
import { changedMeanwhile, noSuchPiece } from './internal/faults'
import { hashText } from './internal/hash-text.server'
import { offSchedule, unsent } from './internal/press-draft.server'
import { readFile } from './internal/read-file.server'
import { mergeTexts } from './merge-texts'
import { readTitle } from './read-title'

export type Saved = {
  /** What the next save names as its base. */
  revision: number
  /** As it stands now: what was sent, or that merged with what somebody else saved meanwhile. */
  text: string
  /** Somebody else had saved since: their changes are in the text. */
  merged: boolean
  /** Where both wrote, and somebody has to decide. */
  conflicts: Conflict[]
  /** The text had been approved, and is not any more. */
  tookApproval: boolean
}

/** How often somebody else may save at the same moment. */
const tries = 20

/**
 * Keeps what somebody wrote. Made upon an older revision it is merged with what came since, line by line; what cannot be
 * merged stands between marks, which keep it from being published. The first save takes the file's text, or the served
 * version, over into the studio. Sent twice, the second gets the first one's answer. A change takes an approval back.
 * @throws AppError not-allowed; not-found; too-large where a merge grows beyond the limit; conflict
 */
export async function saveDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  input: z.infer<typeof saveSchema>
  now: Date
}): Promise<Saved> {
  demandPermission(asked.asker, 'write:lesson:any')
  const file = await readFile(asked)
  const db = await openDatabase()
  for (let attempt = 0; attempt < tries; attempt++) {
    const saved = await db.$transaction((tx) => saveOnce(tx, { ...asked, file })).catch(orNothing)
    if (saved) return saved
  }
  throw changedMeanwhile()
}

type Asked = Parameters<typeof saveDraft>[0] & { file: string | null }

/** Null where somebody else saved in the same moment. */
async function saveOnce(tx: Prisma.TransactionClient, asked: Asked): Promise<Saved | null> {
  const { asker, input, now } = asked
  const piece = await openPiece(tx, asked)
  const before = await tx.draftSave.findUnique({ where: { id: input.save, pieceId: piece.id } })
  if (before)
    return {
      revision: before.revision,
      text: before.text,
      merged: before.text !== input.text,
      conflicts: findConflicts(before.text),
      tookApproval: false,
    }
  const { draft } = piece
  const common = await findCommon(tx, { ...asked, draft })
  const merged = common !== draft.text && draft.text !== input.text
  const text = merged ? mergeTexts({ common, theirs: draft.text, mine: input.text }).text : input.text
  if (text.length > mostText * 2) throw tooLarge()
  const tookApproval = draft.state === 'approved' && text !== draft.text
  const answer = { text, merged, conflicts: findConflicts(text), tookApproval }
  if (text === draft.text) return { ...answer, revision: draft.revision }
  const revision = draft.revision + 1
  const { count } = await tx.draft.updateMany({
    where: { pieceId: piece.id, revision: draft.revision },
    data: {
      text,
      revision,
      changedAt: now,
      changedById: asker.id,
      ...(draft.publishAt && offSchedule),
      ...(draft.state === 'approved' && { state: 'draft', ...unsent }),
    },
  })
  if (count === 0) return null
  await tx.draftSave.create({
    data: { id: input.save, pieceId: piece.id, revision, text, byId: asker.id, at: now },
  })
  await tx.studioPiece.update({
    where: { id: piece.id },
    data: { changedAt: now, title: readTitle(text) },
  })
  return { ...answer, revision }
}

/** The piece with its draft, begun here where there is none. */
async function openPiece(tx: Prisma.TransactionClient, { kind, slug, file, now }: Asked) {
  const there = await tx.studioPiece.findUnique({
    where: { kind_slug: { kind, slug } },
    include: { draft: true, served: { select: { number: true, text: true } } },
  })
  if (there?.draft) return { id: there.id, draft: there.draft }
  const text = there?.served?.text ?? file
  if (text === null) throw noSuchPiece()
  const { id } =
    there ?? (await tx.studioPiece.create({ data: { kind, slug, createdAt: now, changedAt: now } }))
  const fromVersion = there?.served?.number ?? null
  // Nobody wrote it here yet: whoever saves upon it did.
  await beginDraft(tx, { pieceId: id, text, fromVersion, byId: null, now })
  return { id, draft: await tx.draft.findUniqueOrThrow({ where: { pieceId: id } }) }
}

/** The text that a save was made upon; null where it is not known any more. */
async function findCommon(
  tx: Prisma.TransactionClient,
  { draft, file, input }: Asked & { draft: { pieceId: string; revision: number; text: string } },
): Promise<string | null> {
  const { pieceId } = draft
  const { base, opened } = input
  if (base === draft.revision) return draft.text
  if (base > 0) {
    const save = await tx.draftSave.findUnique({ where: { pieceId_revision: { pieceId, revision: base } } })
    return save?.text ?? null
  }
  // Opened before anybody had begun to write: the draft may have begun from what was published or deployed since.
  if (!opened) return null
  for (const text of [draft.text, file]) if (text !== null && hashText(text) === opened) return text
  const version = await tx.pieceVersion.findFirst({ where: { pieceId, hash: opened } })
  return version?.text ?? null
}

/** Two who began or saved in one moment: the second looks again. */
function orNothing(error: unknown): null {
  if (['P2002', 'P2034'].includes((error as { code?: string }).code ?? '')) return null
  throw error
}

function tooLarge(): AppError {
  return new AppError({
    code: 'too-large',
    message: 'the merged text is too large',
    userMessage:
      'Merged with what somebody else saved, the text is too long. Shorten yours, then save again.',
  })
}
