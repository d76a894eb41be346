import { openDatabase } from '~/platform/db.server'

type Draft = { pieceId: string; changedById: string | null; submittedById: string | null }

/**
 * Everybody who wrote at a draft since a draft was last published, or sent it to review: none of them may be its reviewer.
 * Of everybody who writes at an open draft the newest save is kept, however old it is.
 */
export async function whoWrote(draft: Draft): Promise<Set<string>> {
  const db = await openDatabase()
  const last = await db.pieceVersion.findFirst({
    // What was brought back, or imported and so has no author, published nothing of what somebody is writing.
    where: { pieceId: draft.pieceId, restores: null, authorId: { not: null } },
    orderBy: { number: 'desc' },
    select: { publishedAt: true },
  })
  const saves = await db.draftSave.findMany({
    where: { pieceId: draft.pieceId, byId: { not: null }, ...(last && { at: { gt: last.publishedAt } }) },
    distinct: ['byId'],
    select: { byId: true },
  })
  const ids = [...saves.map(({ byId }) => byId), draft.changedById, draft.submittedById]
  return new Set(ids.filter((id) => id !== null))
}
