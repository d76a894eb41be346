import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, readRows, test, writeRows } from './fixtures'

/** A lesson of a kit, read for a real event two days ago. */
function readInEarnest(dataFolder: string, person: string) {
  const at = new Date(Date.now() - 2 * 86_400_000).toISOString()
  return writeRows(dataFolder, (db) => {
    db.prepare(
      `INSERT INTO LessonUse (id, personId, lesson, version, depth, situation, step, steps, startedAt, changedAt, finishedAt)
       VALUES (?, ?, 'use-the-break-well', ?, 'deeper', 'mid-negotiation', 9, 9, ?, ?, ?)`,
    ).run(randomUUID(), person, 'a'.repeat(20), at, at, at)
  })
}

function itemsOf(dataFolder: string, person: string) {
  return readRows(dataFolder, `SELECT lesson, reps FROM RecallItem WHERE personId = '${person}'`)
}

/** Nothing is quiet, so that a journey may be made at any hour. */
async function switchOn(page: Page) {
  await page.goto('/me/fresh')
  await page.getByLabel('Quiet from').fill('00:00')
  await page.getByLabel('Quiet until').fill('00:00')
  await page.getByRole('button', { name: 'Switch it on' }).click()
}

const answered = [{ lesson: 'use-the-break-well', reps: 1 }]
const done = 'That was today’s question.'

test('keep it fresh: off until asked for, then one question a day from what was read in earnest', async ({
  page,
  signIn,
  served,
  expectFit,
}) => {
  const { id } = await signIn(page, { roles: ['learner'] })
  await page.goto('/me/fresh')
  await expect(page.getByRole('button', { name: 'Switch it on' })).toBeVisible()
  await expectFit(page)
  await switchOn(page)
  await expect(page.getByText('There is nothing to ask yet.')).toBeVisible()
  await expectFit(page)
  await readInEarnest(served.dataFolder, id)
  await page.goto('/')
  await page.getByRole('link', { name: 'One question to keep it fresh' }).click()
  await page.getByText('Show', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'How well did it come back to you?' })).toBeVisible()
  await expectFit(page)
  await page.getByRole('button', { name: 'Good', exact: true }).press('Enter')
  await expect(page.getByText(done)).toBeFocused()
  await expect.poll(() => itemsOf(served.dataFolder, id)).toEqual(answered)
  await page.reload()
  await expect(page.getByText(done)).toBeVisible()
  await page.goto('/me')
  await expect(page.getByRole('heading', { name: 'My learning' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'One question to keep it fresh' })).toBeHidden()
  const [zone] = await readRows(served.dataFolder, `SELECT timeZone FROM Person WHERE id = '${id}'`)
  expect(zone).toEqual({ timeZone: 'Europe/Zurich' })
})

test('left alone it has stopped, says so, and starts again when asked', async ({
  page,
  signIn,
  served,
  expectAccessible,
}) => {
  const { id } = await signIn(page, { roles: ['learner'] })
  await readInEarnest(served.dataFolder, id)
  await switchOn(page)
  await expect(page.getByText('Show', { exact: true })).toBeVisible()
  await writeRows(served.dataFolder, (db) => {
    db.prepare('UPDATE RecallSetting SET unanswered = 5, stoppedAt = ? WHERE personId = ?').run(
      new Date().toISOString(),
      id,
    )
  })
  await page.goto('/')
  await page.getByRole('link', { name: /stopped, since it was not used/ }).click()
  await expect(page.getByRole('button', { name: 'Leave it off' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByText('Show', { exact: true })).toBeVisible()
  await page.getByText('Settings', { exact: true }).click()
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByRole('button', { name: 'Switch it on' })).toBeVisible()
})

test.describe('without a network', () => {
  test.use({ allowConsole: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] })
  test('an answer is kept on the device, and arrives once', async ({ page, signIn, served, context }) => {
    const { id } = await signIn(page, { roles: ['learner'] })
    await readInEarnest(served.dataFolder, id)
    await switchOn(page)
    await page.getByText('Show', { exact: true }).click()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Easy', exact: true }).click()
    await expect(page.getByText(done)).toBeVisible()
    expect(await itemsOf(served.dataFolder, id)).toEqual([])
    await context.setOffline(false)
    await expect.poll(() => itemsOf(served.dataFolder, id)).toEqual(answered)
    await expect(page.getByText(done)).toBeVisible()
  })
})

test('works as plain forms, without scripts', async ({ browser, baseURL, page, signIn, served }) => {
  const { id } = await signIn(page, { roles: ['learner'] })
  await readInEarnest(served.dataFolder, id)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL && { baseURL }),
  })
  const plain = await context.newPage()
  await switchOn(plain)
  await plain.getByText('Show', { exact: true }).click()
  await plain.getByRole('button', { name: 'Hard', exact: true }).click()
  await expect(plain.getByText(done)).toBeVisible()
  expect(await itemsOf(served.dataFolder, id)).toEqual(answered)
  await context.close()
})
