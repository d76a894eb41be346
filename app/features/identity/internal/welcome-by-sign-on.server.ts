import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { createPerson } from '../create-person.server'
import type { SignOn } from '../get-sign-on.server'
import { writeAudit } from '../write-audit.server'
import type { Claims } from './read-claims'

/**
 * Whose account the claims open: the one that was linked before; else the one with the same address, which the provider
 * must have verified; else a new one, for a learner. An address that is not verified opens and makes nothing: whoever
 * owns it could otherwise find somebody else in their account. Nor does an address that leads to an account linked to
 * somebody else of this provider: addresses are given to newcomers.
 * @returns the person's id
 * @throws AppError not-allowed
 */
export async function welcomeBySignOn(
  db: Prisma.TransactionClient,
  { signOn, claims, now }: { signOn: SignOn; claims: Claims; now: Date },
): Promise<string> {
  const { issuer } = signOn
  const { subject, email, name } = claims
  if (signOn.domains.length > 0 && !signOn.domains.includes(email?.split('@')[1] ?? ''))
    throw refused('address of another domain', 'Your address is not of those that come in this way.')
  const linked = await db.signOnIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } })
  if (linked) return linked.personId
  if (!email || !(claims.emailVerified || signOn.emailTrusted))
    throw refused(
      'address not verified',
      'Your company’s sign-on did not vouch for your e-mail address, so it opens no account.',
    )
  const known = await db.person.findUnique({
    where: { email },
    include: { identities: { where: { issuer } } },
  })
  if (known && known.identities.length > 0)
    throw refused(
      'address of an account that is linked to another subject',
      'This address belongs to an account that somebody else at your company signs in to.',
    )
  const personId =
    known?.id ?? (await createPerson(db, { email, name, roles: ['learner'], actorId: null, by: 'sign-on' }))
  await db.signOnIdentity.create({ data: { issuer, subject, personId, linkedAt: now } })
  await writeAudit(db, { action: 'sign-on-linked', actorId: personId, detail: { made: known === null } })
  return personId
}

function refused(message: string, says: string): AppError {
  return new AppError({
    code: 'not-allowed',
    message: `sign-on: ${message}`,
    userMessage: `${says} Ask whoever looks after Just Enough, or take another way.`,
  })
}
