import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { assignScope } from './internal/assign-scope.server'
import { requireChangeable } from './internal/require-assignment.server'
import { withdrawWithin } from './internal/withdraw-within.server'
import { spreadAssignment } from './spread-assignment.server'

/**
 * Takes an assignment back: nothing of it stays open, what was done stays done, and those concerned are told. A second
 * time changes nothing.
 * @throws AppError not-allowed; not-found
 */
export async function withdrawAssignment(options: { asker: SignedIn; id: string; now: Date }): Promise<void> {
  const { asker, id, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  await requireChangeable(db, { scope, id })
  await db.$transaction(async (tx) => {
    if (!(await withdrawWithin(tx, { id, byId: asker.id, kind: 'withdrawn', now }))) return
    await writeAudit(tx, { action: 'assignment-withdrawn', actorId: asker.id, subjectId: id })
  })
  await spreadAssignment({ assignmentId: id, now })
}
