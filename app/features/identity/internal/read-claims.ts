import { z } from 'zod'
import { emailSchema } from '../identity.schema'

/** Who the identity provider says it is. */
export type Claims = {
  subject: string
  email: string | null
  emailVerified: boolean
  name: string
  /** Null where the provider says that there are too many to tell. */
  groups: readonly string[] | null
}

const schema = z.looseObject({
  sub: z.string().min(1).max(255),
  email: emailSchema.nullable().catch(null),
  email_verified: z.unknown().optional(),
  name: z.string().catch(''),
  given_name: z.string().catch(''),
  family_name: z.string().catch(''),
})

const groupsSchema = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

/**
 * Reads what matters of the claims; the ID token's go before those of the userinfo endpoint.
 * @throws ZodError where there is no subject
 */
export function readClaims(claims: Record<string, unknown>, groupsClaim: string): Claims {
  const { sub, email, email_verified, name, given_name, family_name } = schema.parse(claims)
  const elsewhere = z.record(z.string(), z.unknown()).catch({}).parse(claims._claim_names)
  return {
    subject: sub,
    email,
    // Some providers send it as a word.
    emailVerified: email_verified === true || email_verified === 'true',
    name:
      tidy(name) || tidy(`${given_name} ${family_name}`) || tidy(email?.split('@')[0] ?? '') || 'Colleague',
    groups: groupsClaim in elsewhere ? null : groupsSchema.parse(claims[groupsClaim]),
  }
}

/** A name as `nameSchema` takes it. */
function tidy(name: string): string {
  return name
    .replace(/[\p{Cc}<>]/gu, '')
    .trim()
    .slice(0, 80)
}
