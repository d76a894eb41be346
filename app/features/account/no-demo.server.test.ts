import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { fillDemo } = await import('./fill-demo.server')
const { enterDemo } = await import('./enter-demo.server')
const { isDemo } = await import('./is-demo.server')

const now = new Date()

test('a server that was not started as a demo is none, even on the demo’s database', async () => {
  await db.demoMark.create({ data: { id: 'demo', madeOn: now.toISOString().slice(0, 10) } })
  await addPerson('admin')
  expect(await isDemo()).toBe(false)
  const request = new Request('http://localhost/demo')
  await expect(enterDemo({ request, role: 'admin', now })).rejects.toMatchObject({ code: 'not-found' })
  await expect(fillDemo(now)).rejects.toMatchObject({ code: 'conflict' })
  expect([await db.session.count(), await db.team.count()]).toEqual([0, 0])
})
