import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { isWaived } from './internal/find-approval.server'

/** The settings of the studio. @throws AppError not-allowed */
export async function readSettings(asker: SignedIn): Promise<{ waiveReview: boolean }> {
  demandPermission(asker, 'read:lesson:any')
  return { waiveReview: await isWaived() }
}
