import { afterAll, beforeEach, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { passProvider, signOnClient, startIdentityProvider } from '../../../bin/setup/test-identity-provider'
import type { SignOn } from './get-sign-on.server'

const provider = await startIdentityProvider()
afterAll(provider.stop)
Object.assign(process.env, {
  PUBLIC_URL: 'http://localhost:3456',
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: signOnClient.id,
  OIDC_CLIENT_SECRET: signOnClient.secret,
  OIDC_ROLES: 'leads=manager,library=author+reviewer,it=admin',
  OIDC_ALLOWED_DOMAINS: 'example.com',
})
provider.leadBackTo('http://localhost:3456/sign-in/company/back')

const { db, addPerson } = await openFreshDatabase()
const { getSignOn } = await import('./get-sign-on.server')
const { beginSignOn } = await import('./begin-sign-on.server')
const { finishSignOn } = await import('./finish-sign-on.server')
const { getPerson } = await import('./get-person.server')
const { cameInLately } = await import('./came-in-lately.server')
const { setPassword } = await import('./set-password.server')

const signOn = getSignOn() as SignOn
const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const requestAt = (address: string, cookie?: string) =>
  new Request(address, { headers: cookie ? { cookie: cookie.split(';')[0] ?? '' } : {} })

const begin = (at = now, again = false) => beginSignOn({ signOn, onward: '/situations', again, now: at })

function addAccount(claims: Record<string, unknown> = {}) {
  const subject = crypto.randomUUID()
  const email = `${subject}@example.com`
  provider.accounts.set(subject, { email, email_verified: true, name: 'Kim Example', groups: [], ...claims })
  return { subject, email }
}

async function signInAs(who: string, settings = signOn) {
  const { to, setCookie } = await begin()
  const back = await passProvider(to, { who })
  const { setCookies, onward } = await finishSignOn({
    signOn: settings,
    request: requestAt(back, setCookie),
    now,
  })
  const context = { nonce: '', requestId: '', address: '' }
  const person = await getPerson({ request: requestAt(back, setCookies[0]), context })
  return { person, onward, back, setCookie, setCookies }
}

const rolesOf = async (personId: string) =>
  (await db.personRole.findMany({ where: { personId }, orderBy: { role: 'asc' } })).map(({ role }) => role)

beforeEach(() => provider.accounts.clear())

test('makes an account at the first sign-in, and finds it at the next, also under another address', async () => {
  const { subject, email } = addAccount()
  const first = await signInAs(subject)
  expect(first.person).toMatchObject({ name: 'Kim Example', email, roles: ['learner'] })
  expect(first.onward).toBe('/situations')
  expect(first.setCookies[1]).toMatch(/^__Host-sign-on=;.*Max-Age=0/)
  provider.accounts.set(subject, { email: 'moved@example.com', email_verified: false, name: 'Kim' })
  expect((await signInAs(subject)).person?.id).toBe(first.person?.id)
})

test('asks with PKCE, state and nonce, and gives the provider nothing to come in with', async () => {
  const { to, setCookie } = await begin()
  const asked = new URL(to).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('redirect_uri')).toBe('http://localhost:3456/sign-in/company/back')
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
  expect(setCookie).toMatch(/^__Host-sign-on=.+; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Lax$/i)
})

test('finds the account with the same address, where the provider has verified it', async () => {
  const person = await addPerson('learner', 'manager')
  const { subject } = addAccount({ email: person.email.toUpperCase() })
  expect((await signInAs(subject)).person?.id).toBe(person.id)
  expect(await db.auditEntry.count({ where: { action: 'sign-on-linked', actorId: person.id } })).toBe(1)
})

test('an address that is not verified opens nothing and makes nothing, in the same words for known and unknown', async () => {
  const person = await addPerson('admin')
  const faults = []
  for (const email of [person.email, 'unknown@example.com']) {
    const { subject } = addAccount({ email, email_verified: false })
    faults.push(await signInAs(subject).catch((error: unknown) => error))
  }
  expect(faults[0]).toMatchObject({
    code: 'not-allowed',
    userMessage: expect.stringContaining('did not vouch'),
  })
  expect(JSON.stringify(faults[0])).toBe(JSON.stringify(faults[1]))
  expect(await db.session.count({ where: { personId: person.id } })).toBe(0)
  expect(await db.person.count({ where: { email: 'unknown@example.com' } })).toBe(0)
})

test('a provider that vouches for all its addresses need not say so each time, where it is set up so', async () => {
  const { subject, email } = addAccount({ email_verified: undefined })
  expect((await signInAs(subject, { ...signOn, emailTrusted: true })).person).toMatchObject({ email })
})

test('an address that was given to a newcomer does not open the account of whoever had it before', async () => {
  const { subject, email } = addAccount()
  await signInAs(subject)
  const newcomer = addAccount({ email })
  await expect(signInAs(newcomer.subject)).rejects.toMatchObject({
    code: 'not-allowed',
    userMessage: expect.stringContaining('somebody else'),
  })
})

test('only addresses of the allowed domains come in', async () => {
  const { subject } = addAccount({ email: 'kim@elsewhere.example' })
  await expect(signInAs(subject)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await db.person.count({ where: { email: 'kim@elsewhere.example' } })).toBe(0)
})

test('mapped roles follow the groups, given and taken; others stay', async () => {
  const { subject } = addAccount({ groups: ['leads', 'library', 'football'] })
  const { person } = await signInAs(subject)
  const id = person?.id ?? ''
  expect(await rolesOf(id)).toEqual(['author', 'learner', 'manager', 'reviewer'])
  provider.accounts.set(subject, { ...provider.accounts.get(subject), groups: 'library' })
  await signInAs(subject)
  expect(await rolesOf(id)).toEqual(['author', 'learner', 'reviewer'])
  provider.accounts.set(subject, { ...provider.accounts.get(subject), groups: undefined })
  expect((await signInAs(subject)).person?.roles).toEqual(['learner'])
  const entries = await db.auditEntry.findMany({ where: { subjectId: id, action: { startsWith: 'role-' } } })
  expect(entries.map(({ action, detail }) => `${action} ${JSON.parse(detail).role}`).sort()).toEqual([
    'role-granted author',
    'role-granted manager',
    'role-granted reviewer',
    'role-taken author',
    'role-taken manager',
    'role-taken reviewer',
  ])
})

test('the last administrator is never taken away', async () => {
  await db.personRole.deleteMany({ where: { role: 'admin' } })
  const { subject } = addAccount({ groups: ['it'] })
  const { person } = await signInAs(subject)
  provider.accounts.set(subject, { ...provider.accounts.get(subject), groups: [] })
  await signInAs(subject)
  expect(await rolesOf(person?.id ?? '')).toContain('admin')
  await addPerson('admin')
  await signInAs(subject)
  expect(await rolesOf(person?.id ?? '')).not.toContain('admin')
})

test('an answer works once, in the browser that began it, within 15 minutes', async () => {
  const { subject } = addAccount()
  const mine = await begin()
  const other = await begin()
  const back = await passProvider(mine.to, { who: subject })
  const finish = (cookie: string | undefined, at = now) =>
    finishSignOn({ signOn, request: requestAt(back, cookie), now: at })
  const expired = { code: 'expired', userMessage: expect.stringContaining('Begin once more') }
  await expect(finish(undefined)).rejects.toMatchObject(expired)
  await expect(finish(other.setCookie)).rejects.toMatchObject(expired)
  await expect(finish(mine.setCookie, later(16))).rejects.toMatchObject(expired)
  await finish(mine.setCookie)
  await expect(finish(mine.setCookie)).rejects.toMatchObject(expired)
})

test('a code that was used already is refused, also with a state that is good', async () => {
  const { subject } = addAccount()
  const first = await signInAs(subject)
  const second = await begin()
  const forged = new URL(first.back)
  forged.searchParams.set('state', new URL(second.to).searchParams.get('state') ?? '')
  await expect(
    finishSignOn({ signOn, request: requestAt(forged.href, second.setCookie), now }),
  ).rejects.toMatchObject({ code: 'expired', userMessage: expect.stringContaining('used already') })
})

test('a browser that the provider knows gets in, and changes no way in before it was asked anew', async () => {
  const { subject } = addAccount()
  const browser = new Map<string, string>()
  const comeIn = async (again: boolean) => {
    const at = new Date()
    const { to, setCookie } = await begin(at, again)
    const back = await passProvider(to, { who: subject }, browser)
    const { setCookies, unproved } = await finishSignOn({
      signOn,
      request: requestAt(back, setCookie),
      now: at,
    })
    const context = { nonce: '', requestId: '', address: '' }
    const person = await getPerson({ request: requestAt(back, setCookies[0]), context })
    if (!person) throw new Error('nobody came in')
    return { person, unproved, at, fresh: await cameInLately(person, at) }
  }
  expect(await comeIn(true)).toMatchObject({ unproved: false, fresh: true })
  const silent = await comeIn(false)
  expect(silent).toMatchObject({ unproved: false, fresh: false })
  const input = { password: 'a long and quiet river', current: undefined }
  await expect(
    setPassword({ person: silent.person, input: input as never, now: silent.at }),
  ).rejects.toMatchObject({ code: 'sign-in-needed' })
  expect(await comeIn(true)).toMatchObject({ unproved: false, fresh: true })
})

test('who stops at the provider is told that they are not signed in', async () => {
  const { to, setCookie } = await begin()
  const back = await passProvider(to, { no: 'yes' })
  expect(new URL(back).searchParams.get('error')).toBe('access_denied')
  await expect(finishSignOn({ signOn, request: requestAt(back, setCookie), now })).rejects.toMatchObject({
    code: 'not-allowed',
    userMessage: expect.stringContaining('said no'),
  })
})

test('a suspended person does not get in, and their roles stay as they were', async () => {
  const { subject } = addAccount()
  const { person } = await signInAs(subject)
  await db.person.update({ where: { id: person?.id ?? '' }, data: { suspendedAt: now } })
  provider.accounts.set(subject, { ...provider.accounts.get(subject), groups: ['it'] })
  await expect(signInAs(subject)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await rolesOf(person?.id ?? '')).toEqual(['learner'])
})

test('nothing of what was agreed lies in the database in clear, nor names in the audit log', async () => {
  const { subject, email } = addAccount()
  const { setCookie } = await signInAs(subject)
  const secret = JSON.parse(
    Buffer.from(decodeURIComponent(setCookie.split(/[=;]/)[1] ?? ''), 'base64').toString(),
  )
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(await db.oneTimeToken.findMany())).not.toContain(secret)
  const audit = JSON.stringify(await db.auditEntry.findMany())
  for (const word of [email, 'Kim']) expect(audit).not.toContain(word)
})
