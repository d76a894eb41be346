import { getLibrary } from '~/features/content/get-library.server'
import type { PrismaClient } from '~/platform/.server/prisma/client'

/**
 * Whether an assignment still asks for anything: one whose lessons have all left the library does not. Only those with a
 * lesson that left are looked up.
 */
export async function isStillAsked(db: PrismaClient): Promise<(assignmentId: string) => boolean> {
  const { lessons } = await getLibrary()
  const slugs = new Set(lessons.map(({ slug }) => slug))
  const asked = await db.assignmentPiece.findMany({ distinct: ['lesson'], select: { lesson: true } })
  const gone = asked.flatMap(({ lesson }) => (slugs.has(lesson) ? [] : lesson))
  if (gone.length === 0) return () => true
  const touched = await db.assignmentPiece.findMany({
    where: { assignment: { pieces: { some: { lesson: { in: gone } } } } },
    select: { assignmentId: true, lesson: true },
  })
  const left = new Set(touched.flatMap(({ assignmentId, lesson }) => (slugs.has(lesson) ? assignmentId : [])))
  const none = new Set(touched.flatMap(({ assignmentId }) => (left.has(assignmentId) ? [] : assignmentId)))
  return (assignmentId) => !none.has(assignmentId)
}
