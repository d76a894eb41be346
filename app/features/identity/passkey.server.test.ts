import { expect, test } from 'vitest'
import { makeAuthenticator } from '../../../bin/setup/test-authenticator'
import { openFreshDatabase } from '../../../bin/setup/test-database'

process.env.PUBLIC_URL = 'https://just-enough.example'
const { db, addPerson } = await openFreshDatabase()
const { startPasskey } = await import('./start-passkey.server')
const { addPasskey } = await import('./add-passkey.server')
const { challengePasskey } = await import('./challenge-passkey.server')
const { signInByPasskey } = await import('./sign-in-by-passkey.server')
const { removePasskey } = await import('./remove-passkey.server')
const { listWaysIn } = await import('./list-ways-in.server')
const { openSession } = await import('./open-session.server')
const { getPerson } = await import('./get-person.server')
const { findRelyingParty } = await import('./find-relying-party.server')

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const site = { origin: 'https://just-enough.example', rpId: 'just-enough.example' }

const ask = (cookie?: string) => ({
  request: new Request('https://just-enough.example/passkey', {
    headers: cookie ? { cookie: cookie.split(';')[0] ?? '' } : {},
  }),
  context: { nonce: '', requestId: '', address: '' },
})

async function addSignedIn() {
  const { id } = await addPerson('learner')
  const cookie = await openSession(db, { request: ask().request, personId: id, method: 'link', now })
  const person = await getPerson(ask(cookie))
  if (!person) throw new Error('not signed in')
  return person
}

/** Somebody with a passkey, and the device it is on. */
async function addWithPasskey() {
  const person = await addSignedIn()
  const device = makeAuthenticator(site)
  const { options, setCookie } = await startPasskey({ request: ask().request, person, now })
  const answer = device.register(options.challenge)
  await addPasskey({ request: ask(setCookie).request, person, answer, name: 'Phone', now })
  return { person, device }
}

type Device = ReturnType<typeof makeAuthenticator>

async function signIn(device: Device, userId: string, faults?: Parameters<Device['assert']>[2]) {
  const { options, setCookie } = await challengePasskey({ request: ask().request, now })
  const answer = device.assert(options.challenge, userId, faults)
  return signInByPasskey({ request: ask(setCookie).request, address: 'somewhere', answer, now })
}

const refused = { code: 'not-allowed', userMessage: expect.stringContaining('not accepted') }

test('a passkey signs its owner in, again and again', async () => {
  const { person, device } = await addWithPasskey()
  for (const _ of [1, 2]) {
    const cookie = await signIn(device, person.id)
    expect(await getPerson(ask(cookie))).toMatchObject({ id: person.id })
  }
  const { passkeys } = await listWaysIn(person, now)
  expect(passkeys).toMatchObject([{ name: 'Phone', usedAt: now.toISOString() }])
})

test('is asked for without naming anybody, with a finger, a face or a code', async () => {
  const { options } = await challengePasskey({ request: ask().request, now })
  expect(options).toMatchObject({ rpId: 'just-enough.example', userVerification: 'required' })
  expect(options.allowCredentials ?? []).toEqual([])
})

test.each<[string, Parameters<Device['assert']>[2]]>([
  ['of another site', { origin: 'https://just-enough.example.evil.example' }],
  ['for another site', { rpId: 'evil.example' }],
  ['to another challenge', { challenge: 'A'.repeat(43) }],
  ['without a finger or a code', { verified: false }],
  ['with a forged signature', { sign: () => Buffer.alloc(70, 1) }],
  ['for somebody else', { userHandle: 'somebody-else' }],
  ['of a copied device, whose count goes back', { count: 1 }],
])('refuses an answer %s, in the same words as an unknown passkey', async (_name, faults) => {
  const { person, device } = await addWithPasskey()
  await expect(signIn(device, person.id, faults)).rejects.toMatchObject(refused)
  await expect(signIn(makeAuthenticator(site), person.id)).rejects.toMatchObject(refused)
  expect(await db.session.count({ where: { personId: person.id } })).toBe(1)
})

test('a challenge works once, on its own browser, for five minutes', async () => {
  const { person, device } = await addWithPasskey()
  const { options, setCookie } = await challengePasskey({ request: ask().request, now })
  const answer = device.assert(options.challenge, person.id)
  const use = (cookie: string | undefined, at = now) =>
    signInByPasskey({ request: ask(cookie).request, address: 'somewhere', answer, now: at })
  const elsewhere = await challengePasskey({ request: ask().request, now })
  await expect(use(undefined)).rejects.toMatchObject({ code: 'expired' })
  await expect(use(elsewhere.setCookie)).rejects.toMatchObject(refused)
  await expect(use(setCookie, later(6))).rejects.toMatchObject({ code: 'expired' })
  await use(setCookie)
  await expect(use(setCookie)).rejects.toMatchObject({ code: 'expired' })
})

test('a challenge to add is none to sign in, nor one for somebody else', async () => {
  const [{ person, device }, other] = [await addWithPasskey(), await addSignedIn()]
  const add = await startPasskey({ request: ask().request, person, now })
  const answer = device.assert(add.options.challenge, person.id)
  await expect(
    signInByPasskey({ request: ask(add.setCookie).request, address: 'somewhere', answer, now }),
  ).rejects.toMatchObject({ code: 'expired' })
  const mine = await startPasskey({ request: ask().request, person, now })
  const made = makeAuthenticator(site).register(mine.options.challenge)
  await expect(
    addPasskey({ request: ask(mine.setCookie).request, person: other, answer: made, name: 'X', now }),
  ).rejects.toMatchObject({ code: 'expired' })
})

test('adding asks for a fresh sign-in, and takes no answer that does not hold', async () => {
  const person = await addSignedIn()
  await expect(startPasskey({ request: ask().request, person, now: later(11) })).rejects.toMatchObject({
    code: 'sign-in-needed',
  })
  for (const faults of [{ verified: false }, { origin: 'https://evil.example' }, { rpId: 'evil.example' }]) {
    const { options, setCookie } = await startPasskey({ request: ask().request, person, now })
    const answer = makeAuthenticator(site).register(options.challenge, faults)
    await expect(
      addPasskey({ request: ask(setCookie).request, person, answer, name: 'X', now }),
    ).rejects.toMatchObject({ code: 'bad-input' })
  }
  expect((await listWaysIn(person, now)).passkeys).toEqual([])
})

test('is listed for and removed by its owner alone, and then opens nothing', async () => {
  const [{ person, device }, stranger] = [await addWithPasskey(), await addSignedIn()]
  expect((await listWaysIn(stranger, now)).passkeys).toEqual([])
  expect(await removePasskey({ person: stranger, id: device.id })).toBe(false)
  await signIn(device, person.id)
  expect(await removePasskey({ person, id: device.id })).toBe(true)
  await expect(signIn(device, person.id)).rejects.toMatchObject(refused)
  const kept = await db.auditEntry.findMany({ where: { actorId: person.id }, orderBy: { id: 'asc' } })
  expect(kept.map(({ action }) => action)).toEqual(['sign-in', 'passkey-added', 'sign-in', 'passkey-removed'])
})

test('a suspended person does not get in', async () => {
  const { person, device } = await addWithPasskey()
  await db.person.update({ where: { id: person.id }, data: { suspendedAt: now } })
  await expect(signIn(device, person.id)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('passkeys belong to PUBLIC_URL, whatever host a request names', () => {
  const forged = new Request('http://evil.example/passkey')
  expect(findRelyingParty(forged)).toEqual({
    id: 'just-enough.example',
    origin: 'https://just-enough.example',
  })
})

test('two uses of one answer at the same moment open one session', async () => {
  const { person, device } = await addWithPasskey()
  const { options, setCookie } = await challengePasskey({ request: ask().request, now })
  const answer = device.assert(options.challenge, person.id)
  const tries = await Promise.allSettled(
    [1, 2, 3].map(() =>
      signInByPasskey({ request: ask(setCookie).request, address: 'somewhere', answer, now }),
    ),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
