import { openDatabase } from '~/platform/db.server'
import { whoWrote } from './who-wrote.server'

type Draft = {
  pieceId: string
  revision: number
  state: string
  changedById: string | null
  submittedById: string | null
}

export type Approval = { reviewerId: string | null; waived: boolean }

/**
 * Whether a draft may be published as it stands: somebody who neither wrote nor sent it approved this very revision, or
 * the team's setting does without. Null where neither is so.
 */
export async function findApproval(draft: Draft): Promise<Approval | null> {
  const db = await openDatabase()
  const last = await db.review.findFirst({
    where: { pieceId: draft.pieceId, revision: draft.revision },
    orderBy: { id: 'desc' },
  })
  const approved = draft.state === 'approved' && last?.verdict === 'approved'
  if (approved && last.byId === null) return { reviewerId: null, waived: false }
  if (approved && last.byId && !(await whoWrote(draft)).has(last.byId))
    return { reviewerId: last.byId, waived: false }
  return (await isWaived()) ? { reviewerId: null, waived: true } : null
}

/** Whether the team does without a second pair of eyes. */
export async function isWaived(): Promise<boolean> {
  const db = await openDatabase()
  const setting = await db.studioSetting.findUnique({ where: { name: 'waive-review' } })
  return setting?.value === 'yes'
}
