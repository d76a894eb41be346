import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, readRows, startServer, test, writeRows } from './fixtures'

const parts = [
  { name: 'Lena', role: 'Learner' },
  { name: 'Helena', role: 'Manager' },
  { name: 'Marc', role: 'Author' },
  { name: 'Priya', role: 'Reviewer' },
  { name: 'Tom', role: 'Administrator' },
]

/** Ended also where a test fails half way. */
const running: { stop: () => Promise<unknown> }[] = []
test.afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

test.describe('the demo', () => {
  // Five people, each in both themes.
  test.slow()

  test('is opened as each role by one tap, and says everywhere that it is made up', async ({
    page,
    expectAccessible,
    expectFit,
  }, info) => {
    const folder = info.outputPath('demo')
    if (existsSync('data/library')) {
      mkdirSync(folder, { recursive: true })
      cpSync('data/library', join(folder, 'library'), { recursive: true })
    }
    const server = await startServer({ DEMO_DIR: folder, DATA_DIR: 'nowhere' }, 'bin/demo.mjs')
    running.push(server)
    await expect.poll(server.log).toContain(`ready on ${server.url.replace('127.0.0.1', 'localhost')}/demo`)
    expect(server.log()).not.toContain('no administrator')
    await page.setViewportSize({ width: 390, height: 844 })
    for (const { name, role } of parts) {
      await page.goto(`${server.url}/demo`)
      await expectFit(page)
      await page.getByRole('button', { name: new RegExp(`^Be ${name} .*, ${role}$`) }).click()
      await expect(page).not.toHaveURL(/\/demo$/)
      for (const place of ['/', '/me', '/me/account', '/lessons/use-the-break-well/room']) {
        await page.goto(server.url + place)
        await expect(page.getByText('Demo company. Everything here is made up.')).toBeVisible()
      }
      if (role === 'Manager' || role === 'Administrator') {
        await page.goto(`${server.url}/people`)
        await expect(page.getByText('Mei Tan').first()).toBeVisible()
      }
      await page.goto(`${server.url}/me/account`)
      await expect(page.getByText('this one')).toBeVisible()
      await expectAccessible(page)
    }
    await page.goto(`${server.url}/demo`)
    await expect(page.getByRole('listitem').filter({ hasText: 'Administrator' })).toContainText('you now')
    expect(await readRows(folder, "SELECT DISTINCT method FROM Session WHERE method = 'demo'")).toHaveLength(
      1,
    )
    expect(await server.stop()).toBe(0)

    // The same database, served as an ordinary one: no door is left open.
    const ordinary = await startServer({ DATA_DIR: folder })
    running.push(ordinary)
    expect((await fetch(`${ordinary.url}/demo`)).status).toBe(404)
    const form = { method: 'POST', body: new URLSearchParams({ role: 'admin' }) }
    const answer = await fetch(`${ordinary.url}/demo`, { ...form, redirect: 'manual' })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
    await ordinary.stop()
  })

  test('does not start on a database with other data, and changes nothing in it', async ({
    served,
    signIn,
    page,
  }, info) => {
    await signIn(page, { roles: ['learner'] })
    const folder = info.outputPath('real')
    mkdirSync(folder, { recursive: true })
    await writeRows(served.dataFolder, (db) =>
      db.prepare('VACUUM INTO ?').run(join(folder, 'just-enough.db')),
    )
    const before = readFileSync(join(folder, 'just-enough.db'))
    const { status, stderr } = spawnSync(process.execPath, ['bin/demo.mjs'], {
      env: { ...process.env, DEMO_DIR: folder },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('holds other data. It was left exactly as it is.')
    expect(readFileSync(join(folder, 'just-enough.db')).equals(before)).toBe(true)
  })
})
