import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { type Forgery, startForgingProvider } from '../../../bin/setup/test-forging-provider'
import { signOnClient } from '../../../bin/setup/test-identity-provider'
import type { SignOn } from './get-sign-on.server'

const provider = await startForgingProvider()
Object.assign(process.env, {
  PUBLIC_URL: 'http://localhost:3457',
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: signOnClient.id,
  OIDC_CLIENT_SECRET: signOnClient.secret,
})
const { db } = await openFreshDatabase()
const { getSignOn } = await import('./get-sign-on.server')
const { beginSignOn } = await import('./begin-sign-on.server')
const { finishSignOn } = await import('./finish-sign-on.server')

const signOn = getSignOn() as SignOn
const now = new Date()
const begin = (again = false) => beginSignOn({ signOn, onward: '/', again, now })

async function comeBackWith(forgery: Forgery, again = false) {
  const { to, setCookie } = await begin(again)
  const back = provider.forge(to, forgery, 'http://localhost:3457/sign-in/company/back')
  const request = new Request(back, { headers: { cookie: setCookie.split(';')[0] ?? '' } })
  return finishSignOn({ signOn, request, now })
}

test.each<[string, 'before' | 'after' | undefined, boolean]>([
  ['before we asked it to', 'before', true],
  ['at no time that it says', undefined, true],
  ['after we asked it to', 'after', false],
])('a provider that asked anew %s', async (_name, when, unproved) => {
  const times = { before: seconds - 600, after: seconds + 5 }
  const claims = { sub: `anew-${when}`, email: `anew-${when}@example.com`, auth_time: when && times[when] }
  expect(await comeBackWith({ claims }, true)).toMatchObject({ unproved })
  const { sessions } = await db.person.findUniqueOrThrow({
    where: { email: claims.email },
    include: { sessions: true },
  })
  expect(sessions.map(({ method }) => method)).toEqual([unproved ? 'sign-on' : 'sign-on-anew'])
})

const seconds = Math.floor(now.getTime() / 1000)

test('what a good provider says is taken: the forger can be good too', async () => {
  await comeBackWith({})
  expect(await db.person.count({ where: { email: 'forged@example.com' } })).toBe(1)
})

test.each<[string, Forgery]>([
  ['another nonce', { claims: { nonce: 'A'.repeat(43) } }],
  ['no nonce', { claims: { nonce: undefined } }],
  ['another audience', { claims: { aud: 'somebody-else' } }],
  ['several audiences, and made for another', { claims: { aud: [signOnClient.id, 'other'], azp: 'other' } }],
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['a time that is over', { claims: { exp: seconds - 600, iat: seconds - 900 } }],
  ['a key that it does not show', { otherKey: true }],
  ['no signature', { unsigned: true }],
])('an ID token with %s is refused, and opens and makes nothing', async (_name, forgery) => {
  const claims = { sub: 'victim', email: 'victim@example.com', ...forgery.claims }
  await expect(comeBackWith({ ...forgery, claims })).rejects.toMatchObject({
    code: 'not-allowed',
    userMessage: expect.stringContaining('could not be trusted'),
  })
  expect(await db.person.count({ where: { email: 'victim@example.com' } })).toBe(0)
})

const unavailable = { code: 'unavailable', userMessage: expect.stringContaining('does not answer') }

test.each<[string, Forgery]>([
  ['at fault', { status: 502 }],
  ['silent', { silent: true }],
])('a provider that is %s when the code is turned in: not signed in, and told so', async (_name, forgery) => {
  await expect(comeBackWith(forgery)).rejects.toMatchObject(unavailable)
})

test('a provider that is down, or takes calls and never answers, holds nobody up for long', async () => {
  await provider.stop()
  // What is known of a provider is kept for an hour; then it is asked again.
  vi.useFakeTimers({ toFake: ['Date'], now: now.getTime() + 2 * 60 * 60_000 })
  await expect(begin()).rejects.toMatchObject(unavailable)
  const sockets: Socket[] = []
  const silent: Server = createServer((socket) => sockets.push(socket))
  await new Promise<void>((resolve) =>
    silent.listen(Number(new URL(provider.issuer).port), 'localhost', resolve),
  )
  const tries = await Promise.allSettled([begin(), begin(), begin()])
  expect(tries.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
    Array(3).fill('unavailable'),
  )
  // Those who waited at once asked one time.
  expect(sockets).toHaveLength(1)
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => silent.close(resolve))
})

test('a refusal is in the audit log, without a word of who it was', async () => {
  const entries = await db.auditEntry.findMany({ where: { action: 'sign-in-refused' } })
  expect(entries.length).toBeGreaterThan(8)
  expect(JSON.stringify(entries)).not.toContain('victim')
})

afterAll(() => vi.useRealTimers())
