import { openDatabase } from '~/platform/db.server'

/** Which of these accounts were erased. Of ids that never were anybody's, and of accounts that stand, nothing is told. */
export async function findErased(ids: readonly string[]): Promise<string[]> {
  const db = await openDatabase()
  const entries = await db.auditEntry.findMany({
    where: { action: 'erasure', subjectId: { in: [...ids] } },
    select: { subjectId: true },
  })
  return [...new Set(entries.flatMap(({ subjectId }) => subjectId ?? []))]
}
