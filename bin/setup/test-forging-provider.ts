import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signOnClient } from './test-identity-provider'

/** What the forger does in place of what a good provider would. */
export type Forgery = {
  claims?: Record<string, unknown>
  /** Whether it signs with a key other than the one it shows. */
  otherKey?: boolean
  /** Whether it signs nothing at all: `alg: none`. */
  unsigned?: boolean
  /** Status of the token endpoint. */
  status?: number
  /** Whether the token endpoint takes the request and never answers. */
  silent?: boolean
}

const base64url = (words: object) => Buffer.from(JSON.stringify(words)).toString('base64url')

/** An identity provider that lies in its ID token, over real HTTP: the adversary. */
export async function startForgingProvider() {
  let issuer = ''
  const [shown, other] = [1, 2].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }))
  let forgery: Forgery = {}
  let nonce = ''

  const idToken = () => {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: signOnClient.id,
      sub: 'forged',
      nonce,
      iat: now,
      exp: now + 300,
      email: 'forged@example.com',
      email_verified: true,
      name: 'Forged',
      ...forgery.claims,
    }
    const head = { alg: forgery.unsigned ? 'none' : 'ES256', kid: 'shown' }
    const words = `${base64url(head)}.${base64url(claims)}`
    if (forgery.unsigned) return `${words}.`
    const key = (forgery.otherKey ? other : shown)?.privateKey
    if (!key) throw new Error('no key')
    return `${words}.${sign('sha256', Buffer.from(words), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
  }
  const server: Server = createServer((request, response) => {
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration')
      return send(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['ES256'],
      })
    if (request.url === '/jwks')
      return send(200, {
        keys: [{ ...shown?.publicKey.export({ format: 'jwk' }), kid: 'shown', alg: 'ES256' }],
      })
    if (forgery.silent) return
    if (forgery.status) return send(forgery.status, { error: 'server_error' })
    send(200, { access_token: 'x', token_type: 'Bearer', id_token: idToken() })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    /** Sets what it does next, for the sign-in that was begun with this address. @returns where it leads back to */
    forge(begun: string, next: Forgery, redirectUri: string): string {
      const asked = new URL(begun).searchParams
      forgery = next
      nonce = asked.get('nonce') ?? ''
      const code = createHash('sha256').update(nonce).digest('hex')
      return `${redirectUri}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
