import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { offerFirstAdmin } = await import('./offer-first-admin.server')
const { becomeFirstAdmin } = await import('./become-first-admin.server')

const now = new Date()
const request = new Request('http://localhost/sign-in/first')
const tokenOf = (link: string | null) => new URL(link ?? '').searchParams.get('token') ?? ''

test('whoever started the server becomes the first administrator, once', async () => {
  const [first, second] = [await offerFirstAdmin(now), await offerFirstAdmin(now)]
  const input = { name: 'Ada', email: 'ada@example.com', token: tokenOf(first) }
  await becomeFirstAdmin({ request, asker: null, input, now })
  const ada = await db.person.findUniqueOrThrow({
    where: { email: 'ada@example.com' },
    include: { roles: true },
  })
  expect(ada.roles.map(({ role }) => role)).toContain('admin')
  const eve = { name: 'Eve', email: 'eve@example.com' }
  for (const token of [tokenOf(first), tokenOf(second), 'x'])
    await expect(
      becomeFirstAdmin({ request, asker: null, input: { ...eve, token }, now }),
    ).rejects.toMatchObject({
      code: 'expired',
    })
  expect(await offerFirstAdmin(now)).toBeNull()
  expect(await db.person.count()).toBe(1)
})

test('an address that has an account gets the roles only where its owner is signed in; the link works until then', async () => {
  await db.person.deleteMany()
  const [ada, eve] = [await addPerson('learner'), await addPerson('learner')]
  const input = { name: 'Ada', email: ada.email, token: tokenOf(await offerFirstAdmin(now)) }
  const adminsNow = async () =>
    (await db.personRole.findMany({ where: { role: 'admin' } })).map(({ personId }) => personId)
  for (const asker of [null, eve])
    await expect(becomeFirstAdmin({ request, asker, input, now })).rejects.toMatchObject({
      code: 'conflict',
      userMessage: expect.stringContaining('Sign in with it first'),
    })
  expect(await adminsNow()).toEqual([])
  expect(await becomeFirstAdmin({ request, asker: ada, input, now })).toBeNull()
  expect(await adminsNow()).toEqual([ada.id])
  expect(await db.auditEntry.count({ where: { action: 'role-granted', subjectId: ada.id } })).toBe(4)
  await expect(
    becomeFirstAdmin({ request, asker: eve, input: { ...input, email: eve.email }, now }),
  ).rejects.toMatchObject({ code: 'expired' })
})
