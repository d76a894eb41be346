import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addPerson, expect, readRows, startServer, test, writeRows } from './fixtures'

test.use({ viewport: { width: 390, height: 844 } })

/** A team led by somebody, with these people in it. */
async function addTeam(
  dataFolder: string,
  leader: string,
  people: string[],
): Promise<{ id: string; name: string }> {
  const team = { id: randomUUID(), name: `Team ${randomUUID().slice(0, 6)}` }
  await writeRows(dataFolder, (db) => {
    const now = new Date().toISOString()
    db.prepare('INSERT INTO Team (id, name, createdAt) VALUES (?, ?, ?)').run(team.id, team.name, now)
    const member = db.prepare(
      'INSERT INTO TeamMember (teamId, personId, leads, belongs, joinedAt) VALUES (?, ?, ?, ?, ?)',
    )
    member.run(team.id, leader, 1, 0, now)
    for (const id of people) member.run(team.id, id, 0, 1, now)
  })
  return team
}

async function addPeople(dataFolder: string, count: number): Promise<{ id: string; name: string }[]> {
  const people = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    name: `Member ${String(at).padStart(4, '0')} ${randomUUID().slice(0, 4)}`,
  }))
  await writeRows(dataFolder, (db) => {
    const insert = db.prepare('INSERT INTO Person (id, email, name, createdAt) VALUES (?, ?, ?, ?)')
    for (const { id, name } of people) insert.run(id, `${id}@example.com`, name, new Date().toISOString())
  })
  return people
}

/** Signs a manager in who leads a team of one, somebody called Ada here. */
async function signInLeader(
  page: Page,
  {
    served,
    signIn,
  }: {
    served: { dataFolder: string }
    signIn: (page: Page, options: { roles: string[] }) => Promise<{ id: string }>
  },
): Promise<{ ada: { id: string; name: string }; team: { id: string; name: string } }> {
  const manager = await signIn(page, { roles: ['manager'] })
  const [ada] = await addPeople(served.dataFolder, 1)
  if (!ada) throw new Error('nobody')
  return { ada, team: await addTeam(served.dataFolder, manager.id, [ada.id]) }
}

/** By the browser's calendar, which may be a day ahead of the machine's. */
const inAWeek = () =>
  new Date(Date.now() + 7 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Zurich' })

/** That many days after a Thursday some weeks ahead: two working days before one is the Tuesday of its week. */
function afterThursday(days: number): string {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + ((11 - day.getUTCDay()) % 7) + 14 * 7 + days)
  return day.toISOString().slice(0, 10)
}

/** A day as pages say it, such as "4 Mar 2027". */
const inWords = (day: string) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })

async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Assign', level: 1 })).toBeVisible()
}

test('from a lesson in at most four actions: the preview tells the truth, and the people have it', async ({
  page,
  served,
  signIn,
  expectAccessible,
  expectFit,
}) => {
  const manager = await signIn(page, { roles: ['manager'] })
  const [ada, ben] = await addPeople(served.dataFolder, 2)
  if (!ada || !ben) throw new Error('nobody')
  const team = await addTeam(served.dataFolder, manager.id, [ada.id, ben.id])
  await page.goto('/situations')
  await page.getByRole('main').getByRole('link').first().click()
  await page.getByRole('region', { name: 'All lessons for this' }).getByRole('link').first().click()
  await expect(page.getByRole('navigation', { name: 'Depth' })).toBeVisible()
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  // One: assign. The only team, and a day in a week, are chosen. Two: send.
  await page.getByRole('link', { name: 'Assign' }).click()
  await expect(page.getByLabel(team.name)).toBeChecked()
  const preview = page.getByRole('region', { name: 'What will happen' })
  await expect(preview).toContainText('2 people get one lesson')
  await expect(preview.getByRole('listitem').first()).toContainText(title ?? '')
  await expectFit(page)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: title ?? '', level: 1 })).toBeVisible()
  await expect(page.getByRole('row', { name: ada.name })).toContainText('Open')
  await expect(page.getByRole('row', { name: ben.name })).toContainText('Open')
  await expectAccessible(page)
  const duties = await readRows(
    served.dataFolder,
    `SELECT dueOn, state FROM Duty WHERE personId IN ('${ada.id}', '${ben.id}')`,
  )
  expect(duties).toEqual([
    { dueOn: inAWeek(), state: 'open' },
    { dueOn: inAWeek(), state: 'open' },
  ])
  await page.goto('/assignments')
  await expect(page.getByRole('list', { name: 'Assignments' })).toContainText('0 of 2 done')
  await expectAccessible(page)
})

test('before an event that moves and is called off; what is wrong is said where it is, and nothing typed is lost', async ({
  page,
  served,
  signIn,
  allowConsole,
}) => {
  allowConsole.push(/400/)
  const { ada } = await signInLeader(page, { served, signIn })
  await openForm(page, '/assignments/new')
  await page.getByLabel('To be ready for').selectOption({ index: 3 })
  await page.getByLabel('Before an event').check()
  await page.getByLabel('Its name').fill('Renewal with Acme')
  await page.getByLabel('Why').fill('They will ask for more.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose a day.')
  await expect(page.getByLabel('Its name')).toHaveValue('Renewal with Acme')
  await expect(page.getByLabel('Why')).toHaveValue('They will ask for more.')
  await page.getByLabel('Its day').fill(afterThursday(0))
  await expect(page.getByRole('region', { name: 'What will happen' })).toContainText(
    `due Tue, ${inWords(afterThursday(-2))}`,
  )
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('row', { name: ada.name })).toContainText(inWords(afterThursday(-2)))
  await page.goto('/events')
  await expect(
    page.getByRole('navigation', { name: 'Me' }).getByRole('link', { name: 'Assignments' }),
  ).toHaveAttribute('aria-current', 'page')
  await page.getByText('Move, rename or call off').click()
  await page.getByLabel('Day', { exact: true }).fill(afterThursday(7))
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByRole('status')).toContainText('moved along')
  // The answer comes before the list: it is closed again once its new day stands there.
  await expect(page.getByRole('list', { name: 'Events' })).toContainText(inWords(afterThursday(7)))
  const due = async () =>
    (await readRows(served.dataFolder, `SELECT dueOn, state FROM Duty WHERE personId = '${ada.id}'`))[0]
  expect(await due()).toEqual({ dueOn: afterThursday(5), state: 'open' })
  await page.getByText('Move, rename or call off').click()
  await page.getByRole('button', { name: 'Call it off' }).click()
  await expect(page.getByText('None is ahead.')).toBeVisible()
  expect(await due()).toMatchObject({ state: 'withdrawn' })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('all that is missing is said at once, and what will happen before anybody says why', async ({
    page,
    served,
    signIn,
    allowConsole,
  }) => {
    allowConsole.push(/400/)
    const { ada } = await signInLeader(page, { served, signIn })
    await openForm(page, '/assignments/new')
    await page.getByRole('button', { name: 'Send' }).click()
    // The button stands far below both.
    await expect(page.getByLabel('To be ready for')).toBeFocused()
    await expect(page.getByLabel('To be ready for')).toBeInViewport()
    await expect(page.getByRole('alert')).toHaveText([
      'Choose a lesson or a situation.',
      'Say why, in a sentence.',
    ])
    await page.getByLabel('To be ready for').selectOption({ index: 2 })
    await expect(page.getByRole('region', { name: 'What will happen' })).toContainText('1 person gets')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByLabel('Why')).toBeFocused()
    await page.getByLabel('Why').fill('The talks are near.')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('row', { name: ada.name })).toContainText('Open')
  })
})

test('a path for one person, found by name, put in order, changed and withdrawn', async ({
  page,
  served,
  signIn,
  allowConsole,
}) => {
  allowConsole.push(/400/)
  const manager = await signIn(page, { roles: ['manager'] })
  const people = await addPeople(served.dataFolder, 3)
  await addTeam(
    served.dataFolder,
    manager.id,
    people.map(({ id }) => id),
  )
  const ada = people[1]
  if (!ada) throw new Error('nobody')
  await openForm(page, '/assignments/new')
  await page.getByText('Chosen lessons instead of the kit').click()
  await page.getByLabel('Lesson', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByLabel('Lesson', { exact: true }).selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const order = page.getByRole('list', { name: 'Lessons', exact: true }).getByRole('listitem')
  await expect(order).toHaveCount(2)
  const [first, second] = await order.allInnerTexts()
  await page.getByRole('button', { name: /: earlier$/ }).click()
  await expect(order.first()).toContainText(second?.split('\n')[0] ?? '')
  await expect(order.last()).toContainText(first?.split('\n')[0] ?? '')
  await page.getByLabel('Name of the path').fill('Two in order')
  await page.getByLabel(/^Team /).uncheck()
  await page.getByLabel('Find people').fill(ada.name)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByLabel(ada.name).check()
  await page.getByLabel('Why').fill('You asked for it.')
  await expect(page.getByRole('region', { name: 'What will happen' })).toContainText(
    '1 person gets 2 lessons',
  )
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'Two in order' })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByLabel('Name', { exact: true }).fill('')
  await page.getByLabel('Due on').fill('')
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('Give it a name.')).toBeVisible()
  await expect(page.getByText('Choose a day.')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('Two in order')
  await page.getByLabel('Due on').fill(afterThursday(4))
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByRole('status')).toHaveText('Changed. Those concerned are told.')
  await expect(page.getByRole('row', { name: ada.name })).toContainText(inWords(afterThursday(4)))
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByRole('row', { name: ada.name })).toContainText('Withdrawn')
})

test('to many people: the page shows how far it is, and everybody has it in the end', async ({ page }) => {
  // A server of its own: of so large a company the board is counted every few minutes alone, and other journeys look at it.
  const folder = mkdtempSync(join(tmpdir(), 'just-enough-large-'))
  cpSync('data/library', join(folder, 'library'), { recursive: true })
  const large = await startServer({ DATA_DIR: folder })
  const manager = { id: randomUUID(), name: 'Mia Example', email: `${randomUUID()}@example.com` }
  const token = await addPerson(folder, manager, ['manager'])
  const people = await addPeople(folder, 1200)
  await addTeam(
    folder,
    manager.id,
    people.map(({ id }) => id),
  )
  await page.goto(`${large.url}/sign-in/link?token=${token}`)
  await page.getByRole('button', { name: 'Sign in on this device' }).click()
  await expect(page.getByRole('link', { name: 'Me', exact: true })).toBeVisible()
  await page.goto(`${large.url}/situations`)
  const situation = await page.getByRole('main').getByRole('link').first().getAttribute('href')
  await openForm(page, `${large.url}/assignments/new?situation=${situation?.split('/').pop()}`)
  await expect(page.getByRole('region', { name: 'What will happen' })).toContainText('1,200 people get')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('1200 open.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('Page 1 of 12')
  // A page that is open asks on.
  await page.goto('about:blank')
  await large.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('whoever goes on right after a choice sends it to no other page', async ({ page, signIn }) => {
  await signIn(page, { roles: ['manager'] })
  await page.clock.install()
  await openForm(page, '/assignments/new')
  const posted: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(new URL(request.url()).pathname)
  })
  await page.getByLabel('To be ready for').selectOption({ index: 2 })
  await page.getByRole('main').getByRole('link', { name: 'Assignments' }).click()
  await expect(page.getByRole('heading', { name: 'Assignments', level: 1 })).toBeVisible()
  await page.clock.runFor(2000)
  expect(posted.filter((path) => path.startsWith('/assign'))).toEqual([])
})

test('another manager finds nothing there, and a learner no door', async ({
  page,
  served,
  signIn,
  allowConsole,
}) => {
  allowConsole.push(/40[34]/)
  const { ada, team } = await signInLeader(page, { served, signIn })
  await page.goto('/situations')
  const situation = await page.getByRole('main').getByRole('link').first().getAttribute('href')
  await openForm(page, `/assignments/new?situation=${situation?.split('/').pop()}`)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('row', { name: ada.name })).toBeVisible()
  const address = new URL(page.url()).pathname
  await signIn(page, { roles: ['manager'] })
  expect((await page.goto(address))?.status()).toBe(404)
  expect((await page.request.get(`${address}/people.csv`)).status()).toBe(404)
  await page.goto('/assignments/new')
  await expect(page.getByLabel(team.name)).toHaveCount(0)
  await signIn(page, { roles: ['learner'] })
  expect((await page.goto('/assignments'))?.status()).toBe(403)
  await page.goto(situation ?? '/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Assign' })).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it is assigned all the same, with the preview by a button', async ({
    browser,
    page,
    served,
    signIn,
    baseURL,
  }) => {
    // Signing in by a link needs no scripts either, but the fixture waits for what scripts show.
    const context = await browser.newContext({ javaScriptEnabled: true, ...(baseURL && { baseURL }) })
    const other = await context.newPage()
    const { ada } = await signInLeader(other, { served, signIn })
    await page.context().addCookies(await context.cookies())
    await page.goto('/assignments/new')
    await page.getByLabel('To be ready for').selectOption({ index: 2 })
    await page.getByLabel('Why').fill('The talks are near.')
    await page.getByRole('button', { name: 'Show what will happen' }).click()
    await expect(page.getByRole('region', { name: 'What will happen' })).toContainText('1 person gets')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('row', { name: ada.name })).toContainText('Open')
    await context.close()
  })
})
