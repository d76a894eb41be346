import { getLibrary } from '~/features/content/get-library.server'
import type { PrismaClient } from '~/platform/.server/prisma/client'

/** Assignments looked up in one go. */
const chunk = 500

/**
 * Of the assignments that ask for a lesson which is in the library no more, how many of their lessons are left. Where none
 * is, nothing is asked any more. All others are not looked up.
 */
export async function lessonsLeft(db: PrismaClient): Promise<Map<string, number>> {
  const { lessons } = await getLibrary()
  const slugs = new Set(lessons.map(({ slug }) => slug))
  const asked = await db.$queryRaw<{ lesson: string }[]>`SELECT DISTINCT "lesson" FROM "AssignmentPiece"`
  const gone = asked.flatMap(({ lesson }) => (slugs.has(lesson) ? [] : lesson))
  const left = new Map<string, number>()
  if (gone.length === 0) return left
  const touched = await db.assignmentPiece.findMany({
    where: { lesson: { in: gone } },
    select: { assignmentId: true },
    distinct: ['assignmentId'],
  })
  // Two questions rather than one with a join: for that the database went through all lessons that were ever asked.
  for (let at = 0; at < touched.length; at += chunk) {
    const ids = touched.slice(at, at + chunk).map(({ assignmentId }) => assignmentId)
    const pieces = await db.assignmentPiece.findMany({
      where: { assignmentId: { in: ids } },
      select: { assignmentId: true, lesson: true },
    })
    for (const { assignmentId, lesson } of pieces)
      left.set(assignmentId, (left.get(assignmentId) ?? 0) + (slugs.has(lesson) ? 1 : 0))
  }
  return left
}
