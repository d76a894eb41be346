import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { SignOn } from '../get-sign-on.server'

/** Seconds that the provider has for each answer; people wait for it. */
const patience = 5
const keptMs = 60 * 60_000

let kept: { until: number; config: Promise<Configuration> } | null = null

/**
 * What the identity provider says of itself, asked once an hour. Only answers are kept: a provider that was down is
 * asked again, though by all who wait at once only one time.
 */
export function discoverProvider(signOn: SignOn): Promise<Configuration> {
  const now = Date.now()
  if (kept && kept.until > now) return kept.config
  const config = discover(signOn)
  const mine = { until: now + keptMs, config }
  kept = mine
  config.catch(() => {
    if (kept === mine) kept = null
  })
  return config
}

async function discover({ issuer, clientId, clientSecret }: SignOn): Promise<Configuration> {
  // The settings allow http on this very machine alone.
  const insecure = issuer.startsWith('http:')
  const execute = insecure ? [allowInsecureRequests] : []
  const found = await discovery(new URL(issuer), clientId, undefined, undefined, {
    timeout: patience,
    execute,
  })
  const server = found.serverMetadata()
  const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const auth = takes.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
  const config = new Configuration(server, clientId, undefined, auth(clientSecret))
  config.timeout = patience
  if (insecure) allowInsecureRequests(config)
  // The signature of an ID token is checked too, though TLS vouches for where it came from.
  enableNonRepudiationChecks(config)
  return config
}
