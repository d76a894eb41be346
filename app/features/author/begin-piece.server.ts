import { getLibrary } from '~/features/content/get-library.server'
import type { PieceKind } from '~/features/content/piece'
import { writeSkeleton } from '~/features/content/write-skeleton'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { beginDraft } from './internal/begin-draft.server'
import { readFile } from './internal/read-file.server'

/**
 * Begins a new lesson or situation from a skeleton or a given text, or (`from: 'file'`) takes over what a file of
 * `content/` holds. Readers get nothing of it until it is published.
 * @returns its revision, 1
 * @throws AppError not-allowed; not-found for a file that is not there; conflict where the name is taken
 */
export async function beginPiece(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  title?: string
  text?: string
  from?: 'file'
  now: Date
}): Promise<{ revision: number }> {
  const { asker, kind, slug, title = '', from, now } = asked
  demandPermission(asker, 'write:lesson:any')
  const file = await readFile({ kind, slug })
  if (from === 'file' && file === null)
    throw new AppError({
      code: 'not-found',
      message: 'no such file to take over',
      userMessage: 'The library has no file of this name.',
    })
  if (from !== 'file' && (file !== null || (await isServed(kind, slug)))) throw taken()
  const text =
    file ?? asked.text ?? writeSkeleton({ kind, slug, title, today: now.toISOString().slice(0, 10) })
  const db = await openDatabase()
  const revision = await db.$transaction(async (tx) => {
    const there = await tx.studioPiece.findUnique({ where: { kind_slug: { kind, slug } } })
    if (there) throw taken()
    const { id } = await tx.studioPiece.create({ data: { kind, slug, createdAt: now, changedAt: now } })
    return beginDraft(tx, { pieceId: id, text, fromVersion: null, byId: asker.id, now })
  })
  return { revision }
}

async function isServed(kind: PieceKind, slug: string): Promise<boolean> {
  const { lessons, situations } = await getLibrary()
  return kind === 'lesson'
    ? lessons.some((lesson) => lesson.slug === slug)
    : situations.some(({ id }) => id === slug)
}

function taken(): AppError {
  return new AppError({
    code: 'conflict',
    message: 'the name is taken',
    userMessage: 'There is one of this name already. Open it in the list, or choose another name.',
  })
}
