import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { setPassword } = await import('./set-password.server')
const { removePassword } = await import('./remove-password.server')
const { signInByPassword } = await import('./sign-in-by-password.server')
const { openSession } = await import('./open-session.server')
const { getPerson } = await import('./get-person.server')
const { listWaysIn } = await import('./list-ways-in.server')
const { limitRate } = await import('~/platform/limit-rate.server')
const { hashing } = await import('./internal/hashing.server')

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const good = 'harbour violet seventeen ladder'
const other = 'pebble quarrel lantern sideways'

const ask = (cookie?: string) => ({
  request: new Request('http://localhost/x', {
    headers: cookie ? { cookie: cookie.split(';')[0] ?? '' } : {},
  }),
  context: { nonce: '', requestId: '', address: '' },
})

/** Somebody who has just signed in by a link, as `requirePerson` gives them. */
async function addSignedIn() {
  const { id, email } = await addPerson('learner')
  const cookie = await openSession(db, { request: ask().request, personId: id, method: 'link', now })
  const person = await getPerson(ask(cookie))
  if (!person) throw new Error('not signed in')
  return { person, email, cookie }
}

let addresses = 0
/** From an address of its own, so that only what a test wants is counted. */
function signIn(email: string, password: string, address = `10.0.0.${addresses++}`) {
  return signInByPassword({ request: ask().request, address, input: { email, password }, now })
}

const refused = { code: 'not-allowed', userMessage: expect.stringContaining('do not belong together') }

test('a password signs its owner in, and nobody else', async () => {
  const [{ person, email }, stranger] = [await addSignedIn(), await addSignedIn()]
  await setPassword({ person, input: { password: good }, now })
  const cookie = await signIn(email, good)
  expect(await getPerson(ask(cookie))).toMatchObject({ id: person.id })
  await expect(signIn(stranger.email, good)).rejects.toMatchObject(refused)
  expect(await listWaysIn(stranger.person, now)).toMatchObject({ passwordSince: null, fresh: true })
  expect(await listWaysIn(person, later(11))).toMatchObject({
    passwordSince: now.toISOString(),
    fresh: false,
  })
})

test('is kept as Argon2id alone, above the least that OWASP names', async () => {
  const { person } = await addSignedIn()
  await setPassword({ person, input: { password: good }, now })
  const { hash: kept } = await db.password.findUniqueOrThrow({ where: { personId: person.id } })
  const [, memory = 0, passes = 0] = (/^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(kept) ?? []).map(Number)
  expect(memory).toBeGreaterThanOrEqual(19_456)
  expect(passes).toBeGreaterThanOrEqual(2)
  expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain(good)
})

test('an unknown address, one without a password and a wrong password: the same words and the same work', async () => {
  const [{ person, email }, without] = [await addSignedIn(), await addSignedIn()]
  await setPassword({ person, input: { password: good }, now })
  let hashes = 0
  hashing.on('completed', () => hashes++)
  const answers = []
  for (const address of [email, without.email, 'nobody@example.com']) {
    const error = await signIn(address, other).catch((fault: unknown) => fault)
    answers.push({ ...(error as object), message: (error as Error).message, hashes })
    hashes = 0
  }
  expect(answers[0]).toMatchObject({ ...refused, hashes: 1 })
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const entries = await db.auditEntry.findMany({ where: { action: 'sign-in-refused' } })
  expect(JSON.stringify(entries)).not.toContain('example.com')
})

test('a hash that cost less than today’s is made anew at the next sign-in', async () => {
  const { person, email } = await addSignedIn()
  const old = await hash(good, { memoryCost: 8192, timeCost: 1 })
  await db.password.create({ data: { personId: person.id, hash: old } })
  await signIn(email, good)
  const { hash: kept } = await db.password.findUniqueOrThrow({ where: { personId: person.id } })
  expect(kept).not.toBe(old)
  await signIn(email, good)
})

test('letters that can be written in two ways are the same password', async () => {
  const { newPasswordSchema } = await import('./password.schema')
  const composed = newPasswordSchema.parse({ do: 'set', password: 'caf\u00e9 zwischen ufern' }).password
  expect(newPasswordSchema.parse({ do: 'set', password: 'cafe\u0301 zwischen ufern' }).password).toBe(
    composed,
  )
})

test('a change asks for the present one or a fresh sign-in, and ends all other sessions', async () => {
  const { person, email, cookie } = await addSignedIn()
  await setPassword({ person, input: { password: good }, now })
  const elsewhere = await signIn(email, good)
  const late = later(11)
  const change = (current?: string) =>
    setPassword({ person, input: { password: other, ...(current && { current }) }, now: late })
  await expect(change()).rejects.toMatchObject({ code: 'sign-in-needed' })
  await expect(change('wrong wrong wrong')).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await getPerson(ask(elsewhere))).not.toBeNull()
  await change(good)
  expect(await getPerson(ask(elsewhere))).toBeNull()
  expect(await getPerson(ask(cookie))).not.toBeNull()
  await expect(signIn(email, good)).rejects.toMatchObject(refused)
  await signIn(email, other)
  expect(await db.outboxItem.count({ where: { personId: person.id, key: { startsWith: 'way-in' } } })).toBe(2)
})

test('a session does not lend its freshness to somebody else', async () => {
  const [{ person }, stranger] = [await addSignedIn(), await addSignedIn()]
  const mixed = { ...person, sessionId: stranger.person.sessionId }
  await expect(setPassword({ person: mixed, input: { password: good }, now })).rejects.toMatchObject({
    code: 'sign-in-needed',
  })
})

test('is taken away by its owner, and then opens nothing', async () => {
  const [{ person, email }, stranger] = [await addSignedIn(), await addSignedIn()]
  await setPassword({ person, input: { password: good }, now })
  await removePassword({ person: stranger.person, current: undefined, now })
  await signIn(email, good)
  await removePassword({ person, current: undefined, now })
  await expect(signIn(email, good)).rejects.toMatchObject(refused)
  await removePassword({ person, current: undefined, now })
  expect(await db.auditEntry.count({ where: { actorId: person.id, action: 'password-removed' } })).toBe(1)
})

test('a suspended or erased person does not get in', async () => {
  const [suspended, erased] = [await addSignedIn(), await addSignedIn()]
  for (const { person } of [suspended, erased]) await setPassword({ person, input: { password: good }, now })
  await db.person.update({ where: { id: suspended.person.id }, data: { suspendedAt: now } })
  await db.person.delete({ where: { id: erased.person.id } })
  await expect(signIn(suspended.email, other)).rejects.toMatchObject(refused)
  await expect(signIn(suspended.email, good)).rejects.toMatchObject({
    code: 'not-allowed',
    userMessage: expect.stringContaining('closed'),
  })
  await expect(signIn(erased.email, good)).rejects.toMatchObject(refused)
})

test('200 tries at once on one account: ten are looked at, and its owner still gets in by a link', async () => {
  const { person, email } = await addSignedIn()
  await setPassword({ person, input: { password: good }, now })
  let hashes = 0
  const count = () => hashes++
  hashing.on('completed', count)
  const tries = await Promise.allSettled(
    Array.from({ length: 200 }, (_, at) => signIn(email, `${other} ${at}`)),
  )
  const codes = tries.map((one) => (one.status === 'rejected' ? one.reason.code : 'in'))
  expect(codes.filter((code) => code === 'not-allowed')).toHaveLength(10)
  expect(codes.filter((code) => code === 'too-many')).toHaveLength(190)
  expect(hashes).toBe(10)
  hashing.off('completed', count)
  await expect(signIn(email, good)).rejects.toMatchObject({ code: 'too-many' })
  await limitRate('link-account', email)
  await openSession(db, { request: ask().request, personId: person.id, method: 'link', now })
  // The owner’s own page counts apart.
  await setPassword({ person, input: { password: other, current: good }, now: later(11) })
})

test('200 tries at once from one address on as many accounts: 30 are looked at', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 200 }, (_, at) => signIn(`nobody-${at}@example.com`, other, '10.9.9.9')),
  )
  const codes = tries.map((one) => (one.status === 'rejected' ? one.reason.code : 'in'))
  expect(codes.filter((code) => code === 'not-allowed')).toHaveLength(30)
  expect(codes.filter((code) => code === 'too-many')).toHaveLength(170)
})

test('200 tries at once from as many addresses: what would wait too long is told so, and memory stays bounded', async () => {
  const before = process.memoryUsage().rss
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss - before)
  }, 5)
  const tries = await Promise.allSettled(
    Array.from({ length: 200 }, (_, at) => signIn(`somebody-${at}@example.com`, other)),
  )
  clearInterval(watch)
  const codes = new Set(tries.map((one) => (one.status === 'rejected' ? one.reason.code : 'in')))
  expect([...codes].sort()).toEqual(['not-allowed', 'unavailable'])
  expect(most).toBeLessThan(400 * 1024 * 1024)
})

test('who succeeds is not counted: a company behind one address gets in', async () => {
  const { person, email } = await addSignedIn()
  await setPassword({ person, input: { password: good }, now })
  for (let at = 0; at < 12; at++) await signIn(email, good, '10.8.8.8')
})
