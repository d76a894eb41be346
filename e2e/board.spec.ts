import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Database } from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { expect, test, writeRows } from './fixtures'

const day = 86_400_000
const isoDay = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)
const moment = (days: number) => new Date(Date.now() + days * day).toISOString().replace('Z', '+00:00')

type Company = { teamId: string; partId: string; names: string[] }

/** A team of eight with a part of three below it, what was asked of them, and what six of them read ten days ago. */
async function makeCompany(dataFolder: string, managerId: string): Promise<Company> {
  const [teamId, partId] = [randomUUID(), randomUUID()]
  const tag = randomUUID().slice(0, 6)
  const names = ['Anna', 'Ben', 'Chloé', 'Daniel', 'Eva', 'Felix', 'Grace', 'Hana'].map(
    (name) => `${name} ${tag}`,
  )
  await writeRows(dataFolder, (db) => {
    const add = (table: string, row: Record<string, unknown>) => insert(db, table, row)
    add('Team', { id: teamId, name: `Alliances ${tag}`, createdAt: moment(-90) })
    add('Team', { id: partId, name: `Asia ${tag}`, parentId: teamId, createdAt: moment(-90) })
    add('PersonRole', { personId: managerId, role: 'manager', grantedAt: moment(-90) })
    add('TeamMember', { teamId, personId: managerId, leads: 1, belongs: 0, joinedAt: moment(-90) })
    const people = names.map((name, at) => {
      const id = randomUUID()
      add('Person', { id, name, email: `${id}@example.com`, createdAt: moment(-90) })
      add('TeamMember', {
        teamId: at < 5 ? teamId : partId,
        personId: id,
        leads: 0,
        belongs: 1,
        joinedAt: moment(-90),
      })
      return id
    })
    for (const [situation, dueOn] of [
      ['concessions', isoDay(-3)],
      ['kickoff', isoDay(30)],
    ] as const) {
      const id = randomUUID()
      const asked = { situation, dueOn, required: 1, createdAt: moment(-20), changedAt: moment(-20) }
      add('Assignment', {
        ...asked,
        id,
        name: `Ready: ${situation} ${tag}`,
        why: 'So that it is.',
        what: 'lesson',
        timing: 'date',
        countsFrom: moment(-60),
        byId: managerId,
        sentKey: id,
        spreadAt: moment(-20),
      })
      add('AssignmentTarget', { id: randomUUID(), assignmentId: id, teamId })
      for (const [at, personId] of people.entries()) {
        const done = at % 4 === 0 ? { state: 'done', done: 1, doneAt: moment(-10), doneOn: isoDay(-10) } : {}
        add('Duty', {
          ...asked,
          id: randomUUID(),
          assignmentId: id,
          personId,
          of: 1,
          since: moment(-60),
          ...done,
        })
      }
    }
    for (const personId of people.slice(0, 6))
      add('LessonUse', {
        id: randomUUID(),
        personId,
        lesson: 'trade-never-just-give',
        version: 'x',
        depth: 'core',
        situation: 'concessions',
        step: 4,
        steps: 4,
        startedAt: moment(-10),
        changedAt: moment(-10),
        finishedAt: moment(-10),
        taskSeconds: 30,
      })
  })
  return { teamId, partId, names }
}

function insert(db: Database, table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
  ).run(Object.values(row))
}

async function readFile(page: Page, view: string): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#${view}`).getByRole('link', { name: /^CSV/ }).click(),
  ])
  return parse(readFileSync(await download.path()), { bom: true, relax_column_count: true })
}

test.describe('the board on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, allowConsole: [/40[34]/] })

  test('says who is ready, and its files say the same', async ({ page, signIn, served, expectFit }) => {
    const manager = await signIn(page, { roles: ['learner'], name: 'Mia Example' })
    const { names } = await makeCompany(served.dataFolder, manager.id)
    await page.goto('/me')
    await page.getByRole('navigation', { name: 'Me' }).getByRole('link', { name: 'Board' }).click()
    await expect(page.getByRole('heading', { name: 'Board', exact: true })).toBeVisible()
    const glance = page.getByRole('list', { name: 'At a glance' })
    await expect(glance).toContainText('2 of 8')
    await expect(glance.getByRole('link', { name: /^Overdue/ })).toContainText('6')
    await expect(page.getByRole('application').first()).toBeVisible()
    await expectFit(page)

    const table = page.getByRole('region', { name: 'People by situations' })
    await expect(table.getByRole('rowheader')).toHaveCount(8)
    const late = table.getByRole('row').filter({ hasText: names[1] ?? '' })
    await expect(late).toContainText('Overdue')
    await expect(late).toContainText('To do')
    await table.focus()
    await expect(table).toBeFocused()

    const ready = await readFile(page, 'ready')
    expect(ready.find(([name]) => name === 'All: Overdue')?.slice(1)).toEqual(['6', '0'])
    expect(ready.filter(([name]) => names.includes(name ?? ''))).toHaveLength(8)
    expect(await readFile(page, 'due')).toHaveLength(7)

    // Six read in one week, which is told; five of them are in the team itself and one below, which is not.
    const pulls = page.locator('#pulls')
    await expect(pulls).toContainText('6 people')
    const weeks = (await readFile(page, 'weeks')).slice(1).map(([, readers]) => readers)
    expect(weeks.filter((readers) => readers === '6')).toHaveLength(1)
    await page.getByLabel('Team').selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(glance).toContainText('of 3')
    await expect(pulls).toContainText('Not shown: fewer than five people.')
    await expectFit(page)
  })

  test('opens the table behind a plot by keyboard', async ({ page, signIn, served, expectFit }) => {
    const manager = await signIn(page, { roles: ['learner'], name: 'Mia Example' })
    await makeCompany(served.dataFolder, manager.id)
    await page.goto('/board')
    const show = page.getByRole('button', { name: 'Show the table of “Twelve weeks”' })
    await expect(show).toHaveAttribute('aria-expanded', 'false')
    await show.press('Enter')
    const table = page.getByRole('table', { name: 'Twelve weeks' })
    await expect(table.getByRole('row')).toHaveCount(13)
    await expect(table).toContainText('Not shown: fewer than five people.')
    await expectFit(page)
  })
})

test.describe('a board', () => {
  test.use({ allowConsole: [/40[34]/] })

  test('of another’s team is not there, in words that do not tell whether it exists', async ({
    page,
    signIn,
    served,
  }) => {
    const manager = await signIn(page, { roles: ['learner'], name: 'Mia Example' })
    const { teamId, names } = await makeCompany(served.dataFolder, manager.id)
    await page.context().clearCookies()
    const stranger = await signIn(page, { roles: ['learner'], name: 'Sam Example' })
    expect((await page.goto('/board'))?.status()).toBe(403)
    await makeCompany(served.dataFolder, stranger.id)
    for (const team of [teamId, randomUUID()]) {
      expect((await page.goto(`/board?team=${team}`))?.status()).toBe(404)
      await expect(page.getByText('There is no such team among those that you lead.')).toBeVisible()
      for (const view of ['ready', 'due', 'helped', 'pulls', 'times', 'weeks'])
        expect((await page.request.get(`/board/${view}.csv?team=${team}`)).status()).toBe(404)
    }
    await page.goto('/board')
    for (const name of names) await expect(page.getByText(name)).toHaveCount(0)
    expect((await page.request.get('/board/secrets.csv')).status()).toBe(404)
  })

  test('on paper has its tables open and its buttons gone', async ({ page, signIn, served }) => {
    const manager = await signIn(page, { roles: ['learner'], name: 'Mia Example' })
    await makeCompany(served.dataFolder, manager.id)
    await page.goto('/board')
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    await expect(page.getByRole('table', { name: 'Twelve weeks' })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Situations and where people stand' })).toBeVisible()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the board is its tables', async ({ page, served }) => {
    const { addPerson } = await import('./fixtures')
    const person = { id: randomUUID(), name: 'Mia Example', email: `${randomUUID()}@example.com` }
    const token = await addPerson(served.dataFolder, person, ['learner'])
    await makeCompany(served.dataFolder, person.id)
    await page.goto(`/sign-in/link?token=${token}`)
    await page.getByRole('button', { name: 'Sign in on this device' }).click()
    await page.goto('/board')
    await expect(page.getByRole('table', { name: 'Twelve weeks' })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Situations and where people stand' })).toContainText('8')
    await page.getByLabel('Team').selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByRole('list', { name: 'At a glance' })).toContainText('of 3')
  })
})
