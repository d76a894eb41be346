import { AppError } from '~/platform/errors'
import { findRelyingParty, type RelyingParty } from '../find-relying-party.server'

/** @throws AppError bad-input, where the site is known by a number only */
export function requireRelyingParty(request: Request): RelyingParty {
  const party = findRelyingParty(request)
  if (party) return party
  throw new AppError({
    code: 'bad-input',
    message: 'passkeys at an address that is a number',
    userMessage: 'Passkeys work only where this site has a name. Use another way to sign in.',
  })
}
