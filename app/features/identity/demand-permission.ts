import { AppError } from '~/platform/errors'
import { mayDo, type Permission } from './permissions'
import type { Role } from './words'

/** The refusal of something that somebody's roles do not grant, in the same words everywhere. */
export function refusal(permission: Permission): AppError {
  return new AppError({
    code: 'not-allowed',
    message: `no permission ${permission}`,
    userMessage: 'Your account does not allow this. Nothing was changed.',
  })
}

/**
 * A verb's own guard: whoever calls it has to be allowed, whatever the route asked before.
 * @throws AppError not-allowed
 */
export function demandPermission(person: { roles: readonly Role[] }, permission: Permission): void {
  if (!mayDo(person, permission)) throw refusal(permission)
}
