import { demandPermission, refusal } from '~/features/identity/demand-permission'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'

/** Whoever writes or reviews may comment, and settle comments. @throws AppError not-allowed */
export function demandComment(asker: SignedIn): void {
  demandPermission(asker, 'read:lesson:any')
  if (!mayDo(asker, 'write:lesson:any') && !mayDo(asker, 'review:lesson:any'))
    throw refusal('write:lesson:any')
}
