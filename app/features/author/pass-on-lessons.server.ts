import { getLibrary } from '~/features/content/get-library.server'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { demandAuthor } from './internal/demand-author.server'

/** SQLite takes only so many values in one question. */
const atOnce = 500

/**
 * Gives all that somebody keeps, or all that has no keeper, to an author in one go. The same again changes nothing.
 * @param asked.from a person; empty: what nobody keeps, or somebody whose account is suspended
 * @returns how many lessons and situations were passed on, and to whom
 * @throws AppError not-allowed; bad-input for whoever is no author
 */
export async function passOnLessons(asked: {
  asker: SignedIn
  from: string
  keeper: string
  now: Date
}): Promise<{ count: number; keeper: string }> {
  const { asker, from, now } = asked
  demandPermission(asker, 'write:lesson:any')
  const keeper = await demandAuthor(asked.keeper)
  const { lessons } = await getLibrary()
  const db = await openDatabase()
  const count = await db.$transaction(async (tx) => {
    if (!from) await layOut(tx, lessons, now)
    const { count } = await tx.studioPiece.updateMany({
      where: from
        ? { keeperId: from, NOT: { keeperId: keeper.id } }
        : {
            kind: 'lesson',
            retiredAt: null,
            OR: [{ keeperId: null }, { keeper: { suspendedAt: { not: null } } }],
          },
      data: { keeperId: keeper.id },
    })
    const detail = { pieces: count }
    if (count > 0)
      await writeAudit(tx, { action: 'pieces-passed-on', actorId: asker.id, subjectId: keeper.id, detail })
    return count
  })
  return { count, keeper: keeper.name }
}

/** A row for each lesson that git alone knows. */
async function layOut(
  tx: Prisma.TransactionClient,
  lessons: readonly { slug: string; title: string }[],
  now: Date,
): Promise<void> {
  const rows = await tx.studioPiece.findMany({ where: { kind: 'lesson' }, select: { slug: true } })
  const there = new Set(rows.map(({ slug }) => slug))
  const missing = lessons.filter(({ slug }) => !there.has(slug))
  for (let at = 0; at < missing.length; at += atOnce)
    await tx.studioPiece.createMany({
      data: missing
        .slice(at, at + atOnce)
        .map(({ slug, title }) => ({ kind: 'lesson', slug, title, createdAt: now, changedAt: now })),
    })
}
