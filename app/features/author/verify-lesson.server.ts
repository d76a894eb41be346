import { getLibrary } from '~/features/content/get-library.server'
import { verificationDue } from '~/features/content/verification-due'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { noSuchPiece } from './internal/faults'
import { namePiece } from './internal/name-piece'
import { sayOfLesson } from './internal/say-of-lesson.server'
import { takeOver } from './internal/take-over.server'

/**
 * "Still true": the lesson counts as verified from today on, for readers too and on every server, though its text stays.
 * @param asked.seen the last word on it that the page showed
 * @returns whose word it is that says so already, where there is one newer than `seen`; else null
 * @throws AppError not-allowed; not-found for a lesson that is not served; conflict where another word came meanwhile
 */
export async function verifyLesson(asked: {
  asker: SignedIn
  slug: string
  seen: string
  now: Date
}): Promise<string | null> {
  const { asker, slug, seen, now } = asked
  demandPermission(asker, 'write:lesson:any')
  const lesson = (await getLibrary()).lessons.find((one) => one.slug === slug)
  if (!lesson) throw noSuchPiece()
  const verified = now.toISOString().slice(0, 10)
  const of = { kind: 'lesson', slug } as const
  const db = await openDatabase()
  const { edition, before } = await db.$transaction(async (tx) => {
    // Written first: SQLite then lets nobody else in between.
    const { number } = await tx.libraryEdition.create({
      data: { kind: 'verified', byId: asker.id, at: now, pieces: '' },
    })
    const before = await sayOfLesson(tx, {
      slug,
      verdict: 'still-true',
      words: '',
      seen,
      byId: asker.id,
      now,
    })
    if (before) {
      await tx.libraryEdition.delete({ where: { number } })
      return { edition: 0, before }
    }
    await tx.studioPiece.updateMany({
      where: { ...of, servedId: { not: null } },
      data: { verifiedOn: verified, verifyBy: verificationDue({ ...lesson, verified }) },
    })
    const piece = await tx.studioPiece.findUnique({ where: { kind_slug: of }, select: { id: true } })
    await tx.libraryEdition.update({ where: { number }, data: { pieces: piece?.id ?? '' } })
    const detail = { verdict: 'still-true' }
    await writeAudit(tx, { action: 'piece-verified', actorId: asker.id, subjectId: namePiece(of), detail })
    return { edition: number, before: null }
  })
  await takeOver(edition)
  return before
}
