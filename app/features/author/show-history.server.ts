import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { type EditionKind, editionKinds } from './author.schema'
import { diffLines } from './diff-lines'
import { compareFile } from './internal/compare-file.server'
import { findPiece } from './internal/find-draft.server'
import { readFile } from './internal/read-file.server'

const mostShown = 200
const gone = 'Somebody who is gone'

/**
 * Every version of a piece with who, when and why, the newest first; what else became of it; and how two versions
 * differ, where two are named. @throws AppError not-allowed, not-found
 */
export async function showHistory(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  /** Numbers of versions. */
  compare?: { from: number; to: number } | undefined
}) {
  const { asker, kind, slug, compare } = asked
  demandPermission(asker, 'read:lesson:any')
  const piece = await findPiece(asked)
  const db = await openDatabase()
  const name = { select: { name: true } }
  const versions = await db.pieceVersion.findMany({
    where: { pieceId: piece.id },
    omit: { text: true },
    include: { author: name, reviewer: name },
    orderBy: { number: 'desc' },
    take: mostShown,
  })
  const editions = await db.libraryEdition.findMany({
    where: { pieces: { contains: piece.id }, kind: { notIn: ['published', 'restored', 'imported'] } },
    include: { by: name },
    orderBy: { number: 'desc' },
    take: mostShown,
  })
  const imports = await db.libraryEdition.findMany({
    where: { pieces: { contains: piece.id }, kind: 'imported' },
    select: { at: true },
  })
  const importedAt = new Set(imports.map(({ at }) => at.getTime()))
  const imported = new Set(
    versions.flatMap(({ number, publishedAt }) => (importedAt.has(publishedAt.getTime()) ? number : [])),
  )
  const numbers = compare ? [compare.from, compare.to] : []
  const texts = await db.pieceVersion.findMany({
    where: { pieceId: piece.id, number: { in: numbers } },
    select: { number: true, text: true },
  })
  const textOf = (number: number) => texts.find((version) => version.number === number)?.text
  const [from, to] = numbers.map(textOf)
  return {
    kind,
    slug,
    title: piece.title || slug,
    hasFile: (await readFile(asked)) !== null,
    fileIs: await compareFile({ kind, slug, served: piece.served }),
    served: piece.served?.number ?? null,
    retired: piece.retiredAt !== null,
    draft: piece.draft !== null && piece.draft.text !== piece.served?.text,
    versions: versions.map((version) => ({
      number: version.number,
      at: version.publishedAt.toISOString(),
      author: version.author?.name ?? gone,
      reviewer: version.reviewer?.name ?? null,
      waived: version.waived,
      why: version.why,
      restores: version.restores,
      /** Reviewed where it came from; also what brings such a one back. */
      imported: imported.has(version.restores ?? version.number),
    })),
    events: editions.map(({ number, at, kind: what, why, by }) => ({
      number,
      at: at.toISOString(),
      what: (editionKinds.find((one) => one === what) ?? 'published') as EditionKind,
      why,
      by: by?.name ?? gone,
    })),
    compared:
      compare && from !== undefined && to !== undefined ? { ...compare, rows: diffLines(from, to) } : null,
    may: { publish: mayDo(asker, 'publish:lesson:any') },
  }
}
