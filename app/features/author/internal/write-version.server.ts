import type { Library } from '~/features/content/load-library.server'
import type { PieceKind } from '~/features/content/piece'
import { verificationDue } from '~/features/content/verification-due'
import type { Prisma } from '~/platform/.server/prisma/client'
import { changedMeanwhile } from './faults'
import { hashText } from './hash-text.server'
import { readFile } from './read-file.server'

/**
 * Writes a version and makes it the one that readers get.
 * @param version.servedId what was served when this was begun: where it is another by now, somebody was first
 * @returns the version's number
 * @throws AppError conflict
 */
export async function writeVersion(
  tx: Prisma.TransactionClient,
  version: {
    pieceId: string
    kind: PieceKind
    slug: string
    servedId: string | null
    text: string
    images: Record<string, string>
    authorId: string | null
    reviewerId: string | null
    waived: boolean
    why: string
    restores?: number
    now: Date
    library: Library
  },
): Promise<number> {
  const { pieceId, kind, slug, servedId, text, library, now } = version
  const file = await readFile({ kind, slug })
  const last = await tx.pieceVersion.findFirst({ where: { pieceId }, orderBy: { number: 'desc' } })
  const number = (last?.number ?? 0) + 1
  const { id } = await tx.pieceVersion.create({
    data: {
      pieceId,
      number,
      text,
      hash: hashText(text),
      fileHash: file === null ? null : hashText(file),
      images: JSON.stringify(version.images),
      authorId: version.authorId,
      reviewerId: version.reviewerId,
      waived: version.waived,
      why: version.why,
      restores: version.restores ?? null,
      publishedAt: now,
    },
  })
  const { count } = await tx.studioPiece.updateMany({
    where: { id: pieceId, servedId },
    data: { servedId: id, retiredAt: null, changedAt: now, ...factsOf(kind, slug, library) },
  })
  if (count === 0) throw changedMeanwhile()
  return number
}

function factsOf(kind: PieceKind, slug: string, library: Library) {
  if (kind === 'situation') return { title: library.situations.find(({ id }) => id === slug)?.title ?? slug }
  const lesson = library.lessons.find((one) => one.slug === slug)
  if (!lesson) return {}
  return { title: lesson.title, verifiedOn: lesson.verified, verifyBy: verificationDue(lesson) }
}
