import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { expect, readRows, test, writeRows } from './fixtures'

test.use({ viewport: { width: 390, height: 844 } })

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

type Asked = {
  name: string
  situation: string
  lessons: string[]
  dueOn: string | null
  required?: boolean
  depth?: string
}

/** Something that an administrator without a name in the interface asks of one person. */
async function ask(dataFolder: string, person: string, asked: Asked): Promise<string> {
  const id = randomUUID()
  await writeRows(dataFolder, (db) => {
    const now = new Date()
    const since = new Date(now.getTime() - 90 * 86_400_000).toISOString()
    db.prepare(
      `INSERT INTO Assignment (id, name, why, required, what, situation, timing, dueOn, countsFrom, createdAt, changedAt, sentKey)
       VALUES (?, ?, 'The renewal is near.', ?, 'kit', ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      asked.name,
      asked.required === false ? 0 : 1,
      asked.situation,
      asked.dueOn ? 'date' : 'standing',
      asked.dueOn,
      since,
      now.toISOString(),
      now.toISOString(),
      randomUUID(),
    )
    const piece = db.prepare(
      'INSERT INTO AssignmentPiece (assignmentId, position, lesson, depth) VALUES (?, ?, ?, ?)',
    )
    for (const [position, lesson] of asked.lessons.entries())
      piece.run(id, position, lesson, asked.depth ?? 'essence')
    db.prepare('INSERT INTO AssignmentTarget (id, assignmentId, personId) VALUES (?, ?, ?)').run(
      randomUUID(),
      id,
      person,
    )
  })
  return id
}

/** A situation with two lessons of its own, as the map shows it. */
async function pickSituation(page: Page): Promise<{ id: string; title: string; lessons: string[] }> {
  await page.goto('/situations')
  const link = page.getByRole('main').getByRole('link').first()
  const id = (await link.getAttribute('href'))?.split('/').pop() ?? ''
  await page.goto(`/situations/${id}`)
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const found = await page
    .getByRole('region', { name: 'All lessons for this' })
    .getByRole('link')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href')?.split('/')[2]?.split('?')[0] ?? ''))
  return { id, title, lessons: [...new Set(found)].slice(0, 2) }
}

const stateOf = (dataFolder: string, assignment: string) =>
  readRows<{ state: string; done: number; askedFor: string | null }>(
    dataFolder,
    `SELECT state, done, askedFor FROM Duty WHERE assignmentId = '${assignment}'`,
  )

test('the list by what is next; one tap starts; read to its end, by whatever way, it is done', async ({
  page,
  served,
  signIn,
  expectFit,
}) => {
  const person = await signIn(page, { roles: ['learner'] })
  const { id: situation, lessons } = await pickSituation(page)
  const [first = '', second = ''] = lessons
  const later = await ask(served.dataFolder, person.id, {
    name: 'Later',
    situation,
    lessons: [first, second],
    dueOn: inDays(9),
  })
  await ask(served.dataFolder, person.id, { name: 'Late', situation, lessons: [second], dueOn: inDays(-2) })
  await ask(served.dataFolder, person.id, {
    name: 'Perhaps',
    situation,
    lessons: [second],
    dueOn: inDays(3),
    required: false,
  })
  await page.goto('/me')
  await expect(page.getByRole('link', { name: /2 things asked of you, 1 late/ })).toBeVisible()
  await page.getByRole('link', { name: 'Asked of me' }).click()
  const cards = page.getByRole('article')
  await expect(cards).toHaveCount(3)
  await expect(cards.nth(0)).toContainText('Late')
  await expect(cards.nth(0)).toContainText('Was due on')
  await expect(cards.nth(1)).toContainText('Later')
  await expect(cards.nth(2)).toContainText('Perhaps')
  await expectFit(page)
  await page.getByRole('link', { name: 'Start: Later' }).click()
  await page.waitForURL(`**/lessons/${first}/essence**`)
  await expect(page.getByRole('button', { name: /Finish|Next/ }).first()).toBeVisible()
  for (let step = 0; step < 12; step++) {
    if (await page.locator('[data-step="end"][data-current]').count()) break
    await page.keyboard.press('ArrowRight')
  }
  await expect
    .poll(() => stateOf(served.dataFolder, later))
    .toEqual([{ state: 'open', done: 1, askedFor: null }])
  await page.goto('/me/assignments')
  await expect(page.getByRole('link', { name: 'Go on: Later' })).toBeVisible()
})

test('more time is asked for and taken back; what is known already is shown by questions', async ({
  page,
  served,
  signIn,
  expectAccessible,
}) => {
  const person = await signIn(page, { roles: ['learner'] })
  const withQuestions = 'agree-how-you-will-disagree'
  const { id: situation } = await pickSituation(page)
  const assignment = await ask(served.dataFolder, person.id, {
    name: 'Ready',
    situation,
    lessons: [withQuestions],
    depth: 'deeper',
    dueOn: inDays(4),
  })
  await page.goto('/me/assignments')
  await page.getByText('I need more time').click()
  await page
    .getByRole('textbox', { name: 'By' })
    .or(page.getByLabel('By', { exact: true }))
    .first()
    .fill(inDays(6))
  await page.getByRole('button', { name: 'Ask for this day' }).click()
  await expect(page.getByText(/You asked for/)).toBeVisible()
  expect(await stateOf(served.dataFolder, assignment)).toMatchObject([{ askedFor: inDays(6) }])
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('I need more time')).toBeVisible()
  const known = page.getByRole('link', { name: /^I know it already/ })
  await expect(known, 'the lesson of this test has check questions').toBeVisible()
  await known.click()
  await expect(page.getByRole('group').first()).toBeVisible()
  await expectAccessible(page)
  const groups = page.getByRole('group')
  for (let at = 0; at < (await groups.count()); at++) await groups.nth(at).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByRole('status')).toHaveText(/That counts as done|Not all of it yet/)
  const after = await stateOf(served.dataFolder, assignment)
  const tried = await readRows(
    served.dataFolder,
    `SELECT lesson FROM KnownTry WHERE personId = '${person.id}'`,
  )
  expect(tried.length === 1 || after[0]?.state === 'done').toBe(true)
})

test('a standing one comes first at the moment the task is its situation, and the situation is told to nobody', async ({
  page,
  served,
  signIn,
  allowConsole,
}) => {
  // What is fetched ahead while the network goes off is lost, and said by the browser.
  allowConsole.push(/ERR_INTERNET_DISCONNECTED|manifest patches/)
  const person = await signIn(page, { roles: ['learner'] })
  const { id: situation, title, lessons } = await pickSituation(page)
  await ask(served.dataFolder, person.id, {
    name: 'First this',
    situation,
    lessons: lessons.slice(0, 1),
    dueOn: null,
  })
  await page.goto('/me/assignments')
  await expect(page.getByRole('article', { name: 'First this' })).toContainText(title)
  const asked = page.waitForResponse('**/me/asked')
  await page.goto('/')
  await asked
  // A page that was left at once has not told the zone: then it is this one that does.
  const zone = () => readRows(served.dataFolder, `SELECT timeZone FROM Person WHERE id = '${person.id}'`)
  await expect.poll(zone).toEqual([{ timeZone: 'Europe/Zurich' }])
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByRole('textbox').first().fill(title)
  const first = page.getByRole('region', { name: 'Your team does this first' })
  await expect(first).toContainText('The renewal is near.')
  expect(sent.filter((request) => request.includes(title))).toEqual([])
  // Only what was about to be shown may be fetched ahead: a lesson, never "which situation".
  expect(sent.filter((request) => request.includes('/me/asked'))).toEqual([])
  await page.context().setOffline(true)
  await page.getByRole('textbox').first().fill(`${title} again`)
  await expect(page.getByRole('region', { name: 'Your team does this first' })).toBeVisible()
  await page.context().setOffline(false)
})

test('a calendar feed at a secret address, which a new one ends', async ({
  page,
  served,
  signIn,
  allowConsole,
}) => {
  allowConsole.push(/404/)
  const person = await signIn(page, { roles: ['learner'] })
  const { id: situation, lessons } = await pickSituation(page)
  await ask(served.dataFolder, person.id, { name: 'In the calendar', situation, lessons, dueOn: inDays(5) })
  await page.goto('/me/assignments')
  const make = async (name: string) => {
    await page.getByRole('button', { name }).click()
    const field = page.getByRole('textbox', { name: 'Calendar' })
    await expect(field).toHaveValue(/\/feed\/[\w-]{43}\.ics$/)
    return new URL(await field.inputValue()).pathname
  }
  await page.getByText('Calendar', { exact: true }).click()
  const address = await make('Make an address')
  const answer = await page.request.get(address)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
  expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([
    expect.stringContaining('In the calendar'),
  ])
  await page.reload()
  await page.getByText('Calendar', { exact: true }).click()
  const next = await make('Make a new address')
  expect((await page.request.get(address)).status()).toBe(404)
  expect((await page.request.get(next)).status()).toBe(200)
})

test('reminders are stopped and begun again', async ({ page, served, signIn }) => {
  const person = await signIn(page, { roles: ['learner'] })
  await page.goto('/me/assignments')
  const stops = () => readRows(served.dataFolder, `SELECT kind FROM MailStop WHERE personId = '${person.id}'`)
  await page.getByText('Reminders', { exact: true }).click()
  await page.getByLabel(/^Remind me by mail/).uncheck()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  await expect(page.getByText('You stopped these mails.')).toBeVisible()
  expect(await stops()).toEqual([{ kind: 'assignments' }])
  await page.getByLabel(/^Remind me by mail/).check()
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  await expect(page.getByText('You stopped these mails.')).toHaveCount(0)
  expect(await stops()).toEqual([])
})

test('somebody else’s duty is not there', async ({ page, served, signIn, allowConsole }) => {
  allowConsole.push(/404/)
  const ada = await signIn(page, { roles: ['learner'] })
  const { id: situation, lessons } = await pickSituation(page)
  const [lesson = ''] = lessons
  await ask(served.dataFolder, ada.id, { name: 'Of Ada', situation, lessons, dueOn: inDays(5) })
  await page.goto('/me/assignments')
  await expect(page.getByRole('article', { name: 'Of Ada' })).toBeVisible()
  const [duty] = await readRows<{ id: string }>(
    served.dataFolder,
    `SELECT id FROM Duty WHERE personId = '${ada.id}'`,
  )
  await signIn(page, { roles: ['learner'] })
  await page.goto('/me/assignments')
  await expect(page.getByText('Nothing is asked of you at the moment.')).toBeVisible()
  expect((await page.goto(`/me/assignments/${duty?.id}/check/${lesson}`))?.status()).toBe(404)
})
