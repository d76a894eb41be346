import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, folder, addPerson } = await openFreshDatabase()
const { requestLink } = await import('./request-link.server')
const { signInByLink } = await import('./sign-in-by-link.server')
const { getPerson } = await import('./get-person.server')
const { endSession } = await import('./end-session.server')
const { listSessions } = await import('./list-sessions.server')
const { deliverOutbox } = await import('~/platform/outbox.server')

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const ask = (cookie?: string) => ({
  request: new Request('http://localhost/x', {
    headers: cookie ? { cookie: cookie.split(';')[0] ?? '' } : {},
  }),
  context: { nonce: '', requestId: '', address: '' },
})

/** The secret in the mail that was written last. */
async function mailedSecret(): Promise<string> {
  const before = new Set(mails())
  await deliverOutbox(later(1), 'test')
  const name = mails().find((file) => !before.has(file))
  if (!name) return ''
  const text = readFileSync(join(folder, 'outbox', name), 'utf8')
    .replace(/=\n/g, '')
    .replace(/=3D/g, '=')
  return /token=([\w-]{43})/.exec(text)?.[1] ?? ''
}

function mails(): string[] {
  try {
    return readdirSync(join(folder, 'outbox'))
  } catch {
    return []
  }
}

async function signIn(email: string, request = ask().request) {
  await requestLink({ email, onward: '/situations', now })
  return mustSignIn({ request, secret: await mailedSecret(), now })
}

async function mustSignIn(options: Parameters<typeof signInByLink>[0]) {
  const { cookie, onward } = await signInByLink(options)
  if (cookie === null) throw new Error('no new session')
  return { cookie, onward }
}

test('a mailed link signs in once, and leads on to where somebody wanted to go', async () => {
  const person = await addPerson('learner')
  await requestLink({ email: ` ${person.email.toUpperCase()} `, onward: '/situations', now })
  const secret = await mailedSecret()
  const { cookie, onward } = await mustSignIn({ request: ask().request, secret, now })
  expect(onward).toBe('/situations')
  expect(cookie).toMatch(/^__Host-session=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/i)
  expect(await getPerson(ask(cookie))).toMatchObject({ id: person.id, roles: ['learner'] })
  await expect(signInByLink({ request: ask().request, secret, now })).rejects.toMatchObject({
    code: 'expired',
  })
})

test('two uses at the same moment: one gets in', async () => {
  const person = await addPerson()
  await requestLink({ email: person.email, onward: '/', now })
  const secret = await mailedSecret()
  const tries = await Promise.allSettled(
    [1, 2, 3].map(() => signInByLink({ request: ask().request, secret, now })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a second press leads on where the first did, in the browser that came in by this very link alone', async () => {
  const [person, stranger] = [await addPerson(), await addPerson()]
  const earlier = await signIn(person.email)
  await requestLink({ email: person.email, onward: '/situations', now })
  const secret = await mailedSecret()
  const { cookie } = await mustSignIn({ request: ask().request, secret, now: later(2) })
  const press = (of: string | undefined, at = later(2)) =>
    signInByLink({ request: ask(of).request, secret, now: at })
  const sessions = () => db.session.count({ where: { personId: person.id } })
  const before = await sessions()
  expect(await press(cookie)).toEqual({ cookie: null, onward: '/situations' })
  expect(await sessions()).toBe(before)
  expect(await getPerson(ask(cookie))).toMatchObject({ id: person.id })
  const used = { code: 'expired' }
  for (const other of [undefined, earlier.cookie, (await signIn(stranger.email)).cookie])
    await expect(press(other)).rejects.toMatchObject(used)
  await expect(press(cookie, later(30))).rejects.toMatchObject(used)
  const here = await getPerson(ask(cookie))
  const which = { sessionId: here?.sessionId ?? '', which: 'this', action: 'sign-out' } as const
  await endSession({ personId: person.id, ...which })
  await expect(press(cookie)).rejects.toMatchObject(used)
})

test('nobody learns whether an address has an account: no mail, no fault, nothing kept of the address', async () => {
  const before = mails().length
  await requestLink({ email: 'nobody@example.com', onward: '/', now })
  await deliverOutbox(later(1), 'test')
  expect(mails()).toHaveLength(before)
  const kept = JSON.stringify([await db.outboxItem.findMany(), await db.oneTimeToken.findMany()])
  expect(kept).not.toContain('nobody@example.com')
})

test.each([
  ['a forged one', 'A'.repeat(43)],
  ['one that is too short', 'abc'],
  ['none', null],
])('refuses %s in the same words', async (_name, secret) => {
  await expect(signInByLink({ request: ask().request, secret, now })).rejects.toMatchObject({
    code: 'expired',
    userMessage: expect.stringContaining('does not work any more'),
  })
})

test('a link runs out after 20 minutes', async () => {
  const person = await addPerson()
  await requestLink({ email: person.email, onward: '/', now })
  const secret = await mailedSecret()
  await expect(signInByLink({ request: ask().request, secret, now: later(21) })).rejects.toMatchObject({
    code: 'expired',
  })
})

test('each sign-in has a new secret, and ends the session that this browser had before', async () => {
  const person = await addPerson()
  const first = await signIn(person.email)
  const second = await signIn(person.email, ask(first.cookie).request)
  expect(await getPerson(ask(first.cookie))).toBeNull()
  expect(await getPerson(ask(second.cookie))).toMatchObject({ id: person.id })
})

test('sessions are listed and ended by their owner, and by nobody else', async () => {
  const [person, stranger] = [await addPerson(), await addPerson()]
  const { cookie } = await signIn(person.email)
  const here = await getPerson(ask(cookie))
  const own = { sessionId: here?.sessionId ?? '', which: 'this', action: 'session-ended' } as const
  expect(await endSession({ personId: stranger.id, ...own })).toBe(0)
  expect(await listSessions(stranger.id, new Date())).toEqual([])
  expect(await getPerson(ask(cookie))).not.toBeNull()
  expect(await endSession({ personId: person.id, ...own })).toBe(1)
  expect(await getPerson(ask(cookie))).toBeNull()
})

test('a suspended or erased person is out at once, also with a session or a link from before', async () => {
  const [suspended, erased] = [await addPerson(), await addPerson()]
  const { cookie } = await signIn(suspended.email)
  await requestLink({ email: suspended.email, onward: '/', now })
  const secret = await mailedSecret()
  await db.person.update({ where: { id: suspended.id }, data: { suspendedAt: now } })
  expect(await getPerson(ask(cookie))).toBeNull()
  await expect(signInByLink({ request: ask().request, secret, now })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const other = await signIn(erased.email)
  await db.person.delete({ where: { id: erased.id } })
  expect(await getPerson(ask(other.cookie))).toBeNull()
})

test('a cookie of another deployment, or a broken one, is nobody', async () => {
  const { createCookie } = await import('@remix-run/node')
  const foreign = await createCookie('__Host-session').serialize('B'.repeat(43))
  expect(await getPerson(ask(foreign))).toBeNull()
  expect(await getPerson(ask('__Host-session=%%%'))).toBeNull()
})

test('the database holds no secret that would open an account', async () => {
  const person = await addPerson()
  const { cookie } = await signIn(person.email)
  const secret = JSON.parse(
    Buffer.from(decodeURIComponent(cookie.split(/[=;]/)[1] ?? ''), 'base64').toString(),
  )
  const kept = JSON.stringify([await db.session.findMany(), await db.oneTimeToken.findMany()])
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(kept).not.toContain(secret)
})

test('the audit log says who came in, and is only ever added to', async () => {
  const person = await addPerson()
  await signIn(person.email)
  const entry = await db.auditEntry.findFirstOrThrow({ where: { actorId: person.id, action: 'sign-in' } })
  expect(JSON.parse(entry.detail)).toEqual({ method: 'link' })
  await expect(db.auditEntry.delete({ where: { id: entry.id } })).rejects.toThrow()
  await expect(db.auditEntry.update({ where: { id: entry.id }, data: { action: 'x' } })).rejects.toThrow()
})
