import { getLibrary } from '~/features/content/get-library.server'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { demandAuthor } from './internal/demand-author.server'
import { changedMeanwhile, noSuchPiece } from './internal/faults'
import { namePiece } from './internal/name-piece'

/**
 * Makes an author the keeper of a served lesson, or nobody. The same again changes nothing.
 * @param asked.before the keeper whom the page showed; empty: nobody, or somebody who is suspended
 * @param asked.keeper empty: nobody
 * @returns the new keeper's name, or null
 * @throws AppError not-allowed; not-found; bad-input for whoever is no author; conflict where it has another by now
 */
export async function changeKeeper(asked: {
  asker: SignedIn
  slug: string
  before: string
  keeper: string
  now: Date
}): Promise<string | null> {
  const { asker, slug, before, now } = asked
  demandPermission(asker, 'write:lesson:any')
  const lesson = (await getLibrary()).lessons.find((one) => one.slug === slug)
  if (!lesson) throw noSuchPiece()
  const keeper = asked.keeper ? await demandAuthor(asked.keeper) : null
  const keeperId = keeper?.id ?? null
  const of = { kind: 'lesson', slug } as const
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const { id } = await tx.studioPiece.upsert({
      where: { kind_slug: of },
      create: { ...of, title: lesson.title, createdAt: now, changedAt: now },
      update: {},
    })
    const seen = before
      ? { keeperId: before }
      : { OR: [{ keeperId: null }, { keeper: { suspendedAt: { not: null } } }] }
    const { count } = await tx.studioPiece.updateMany({ where: { id, ...seen }, data: { keeperId } })
    if (count === 0) {
      const is = await tx.studioPiece.findUniqueOrThrow({ where: { id }, select: { keeperId: true } })
      if (is.keeperId !== keeperId) throw changedMeanwhile()
      return
    }
    if (before !== (keeperId ?? ''))
      await writeAudit(tx, { action: 'keeper-changed', actorId: asker.id, subjectId: namePiece(of) })
  })
  return keeper?.name ?? null
}
