import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db } = await openFreshDatabase()
const { offerFirstAdmin } = await import('./offer-first-admin.server')
const { becomeFirstAdmin } = await import('./become-first-admin.server')

const now = new Date()
const request = new Request('http://localhost/sign-in/first')

test('whoever started the server becomes the first administrator, once', async () => {
  const [first, second] = [await offerFirstAdmin(now), await offerFirstAdmin(now)]
  const tokenOf = (link: string | null) => new URL(link ?? '').searchParams.get('token') ?? ''
  const input = { name: 'Ada', email: 'ada@example.com', token: tokenOf(first) }
  await becomeFirstAdmin({ request, input, now })
  const ada = await db.person.findUniqueOrThrow({
    where: { email: 'ada@example.com' },
    include: { roles: true },
  })
  expect(ada.roles.map(({ role }) => role)).toContain('admin')
  const eve = { name: 'Eve', email: 'eve@example.com' }
  for (const token of [tokenOf(first), tokenOf(second), 'x'])
    await expect(becomeFirstAdmin({ request, input: { ...eve, token }, now })).rejects.toMatchObject({
      code: 'expired',
    })
  expect(await offerFirstAdmin(now)).toBeNull()
  expect(await db.person.count()).toBe(1)
})
