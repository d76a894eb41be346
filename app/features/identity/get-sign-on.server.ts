import { env } from '~/platform/env.server'
import { parseRoleMapping, type RoleMapping } from './parse-role-mapping'

export type SignOn = {
  issuer: string
  clientId: string
  clientSecret: string
  /** The words on the button. */
  name: string
  scope: string
  groupsClaim: string
  roles: RoleMapping
  domains: readonly string[]
  emailTrusted: boolean
}

/** The company's identity provider as it is set up, or null where there is none. Settings that do not fit stop the start. */
export function getSignOn(): SignOn | null {
  return signOn
}

const signOn = readSignOn()

function readSignOn(): SignOn | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: env.OIDC_NAME,
    scope: env.OIDC_SCOPES,
    groupsClaim: env.OIDC_GROUPS_CLAIM,
    roles: parseRoleMapping(env.OIDC_ROLES),
    domains: env.OIDC_ALLOWED_DOMAINS.map((domain) => domain.toLowerCase()),
    emailTrusted: env.OIDC_EMAIL_TRUSTED === 'yes',
  }
}
