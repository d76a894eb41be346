import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const signOnClient = { id: 'just-enough', secret: randomBytes(16).toString('hex') }

type Account = Record<string, unknown>

/**
 * A real identity provider (oidc-provider) for tests, at a port of its own. It asks who somebody is by one field, and
 * takes whoever is among the accounts.
 */
export async function startIdentityProvider() {
  /** Claims by subject; may be changed while it runs. */
  const accounts = new Map<string, Account>()
  let serve: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    response.writeHead(503).end()
  const server = createServer((request, response) => serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    accounts,
    /** Makes us known to it; until then it answers nothing. */
    leadBackTo: (redirectUri: string) => {
      serve = makeProvider({ issuer, redirectUri, accounts })
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function makeProvider(options: { issuer: string; redirectUri: string; accounts: Map<string, Account> }) {
  const { issuer, redirectUri, accounts } = options
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [
      { client_id: signOnClient.id, client_secret: signOnClient.secret, redirect_uris: [redirectUri] },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, AccessToken: 600, IdToken: 600 },
    findAccount: (_context, subject) => {
      const claims = accounts.get(subject)
      return claims && { accountId: subject, claims: () => ({ sub: subject, ...claims }) }
    },
    // Nobody is asked whether they agree: a company's provider does not either.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  const serve = provider.callback()
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return serve(request, response)
    if (request.method === 'POST')
      return finish(provider, request, response).catch((error) => response.writeHead(500).end(String(error)))
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(whoForm)
  }
}

const whoForm =
  '<!doctype html><html lang="en"><title>Provider</title><form method="post"><label>Who are you <input name="who"></label><button>Go on</button><button name="no" value="yes">Stop</button></form></html>'

async function finish(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = ''
  for await (const chunk of request) body += chunk
  const said = new URLSearchParams(body)
  await provider.interactionFinished(
    request,
    response,
    said.has('no') ? { error: 'access_denied' } : { login: { accountId: said.get('who') ?? '' } },
  )
}

/**
 * Goes through the provider as a browser would: follows where it leads, keeps its cookies, says who it is.
 * @param cookies of a browser that was there before; the provider may know it
 * @returns the address that it leads back to at last
 */
export async function passProvider(
  start: string,
  answer: { who: string } | { no: 'yes' },
  cookies = new Map<string, string>(),
): Promise<string> {
  const { origin } = new URL(start)
  let next = start
  let body: string | null = null
  for (let hop = 0; hop < 10; hop++) {
    const response: Response = await fetch(next, {
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
      ...(body && { method: 'POST', body }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const to = response.headers.get('location')
    body = to ? null : new URLSearchParams(answer).toString()
    if (!to) continue
    next = new URL(to, next).href
    if (new URL(next).origin !== origin) return next
  }
  throw new Error('the provider led nowhere')
}
