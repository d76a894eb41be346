import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, readRows, test, writeRows } from './fixtures'
import { keptOnDevice } from './kept-on-device'

const kit = '/lessons/use-the-break-well/essence?for=mid-negotiation'
const secretWords = 'Vogt laughed when I said forty'

/** What was planned for later is due now. */
function passTime(dataFolder: string, person: string) {
  return writeRows(dataFolder, (db) => {
    db.prepare('UPDATE Debrief SET dueAt = ? WHERE personId = ?').run(
      new Date(Date.now() - 1000).toISOString(),
      person,
    )
  })
}

async function plan(page: Page, time: string) {
  await page.goto(kit)
  await page.getByRole('button', { name: time }).click()
  await expect(page.getByText(/You will be asked here/)).toBeVisible()
}

/**
 * The device's queue has brought a change of this kind to the server, and knows it: a page that is left before the
 * answer is read sends the change once more.
 */
async function synced(page: Page, kind: 'debrief-plan' | 'debrief' | 'debrief-drop') {
  const said = `"kind":"${kind}"`
  await page.waitForResponse(
    (response) =>
      response.url().endsWith('/sync') &&
      response.ok() &&
      (response.request().postData() ?? '').includes(said),
  )
  await expect.poll(async () => (await keptOnDevice(page))['just-enough-queue-1'] ?? '').not.toContain(said)
}

test('after a kit one says when to look back, is asked once it is due, and finds one’s words again', async ({
  page,
  signIn,
  served,
  expectAccessible,
  expectFit,
}) => {
  const { id } = await signIn(page, { roles: ['learner'] })
  const sent = synced(page, 'debrief-plan')
  await plan(page, 'Tomorrow morning')
  await sent
  await page.goto('/')
  await expect(page.getByRole('textbox').first()).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'How did it go?' })).toBeHidden()

  await passTime(served.dataFolder, id)
  await page.goto('/')
  const line = page.getByRole('complementary', { name: 'How did it go?' })
  await expect(line).toBeVisible()
  await expectFit(page)
  await line.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible()
  await expectFit(page)
  await page.getByText('Partly', { exact: true }).click()
  await page.getByLabel('What happened?').fill(secretWords)
  await page.getByLabel('What will you do next time?').fill('Let them name the figure')
  const kept = synced(page, 'debrief')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Kept' })).toBeFocused()
  await kept

  await page.goto('/me')
  const list = page.getByRole('region', { name: 'Looking back' })
  await expect(list).toContainText(secretWords)
  await expect(list).toContainText('helped: partly')
  await expect(line).toBeHidden()
  await expectFit(page)
  await page.goto('/situations/mid-negotiation')
  await expect(page.getByRole('complementary', { name: 'Last time you wrote' })).toContainText(
    'Let them name the figure',
  )
  await expectAccessible(page)
  const [row] = await readRows<{ helped: string }>(
    served.dataFolder,
    `SELECT helped FROM Debrief WHERE personId = '${id}'`,
  )
  expect(row).toEqual({ helped: 'partly' })
  expect(served.log()).not.toContain('Vogt')

  await page.goto('/me')
  const dropped = synced(page, 'debrief-drop')
  await list.getByRole('button', { name: /^Delete/ }).press('Enter')
  const sure = page.getByRole('alertdialog', { name: 'Delete what you wrote?' })
  await sure.getByRole('button', { name: 'Keep it' }).press('Enter')
  await expect(list.getByRole('button', { name: /^Delete/ })).toBeFocused()
  await list.getByRole('button', { name: /^Delete/ }).press('Enter')
  await sure.getByRole('button', { name: 'Delete' }).press('Enter')
  await dropped
  await expect(list).toBeHidden()
  await expect(page.getByRole('heading', { name: 'My learning' })).toBeFocused()
})

test('"not now" and "drop it" are one tap each, and hold', async ({ page, signIn, served }) => {
  const { id } = await signIn(page, { roles: ['learner'] })
  let sent = synced(page, 'debrief-plan')
  await plan(page, 'In 2 hours')
  await sent
  const line = page.getByRole('complementary', { name: 'How did it go?' })
  for (const answer of ['Not now', 'Drop it'] as const) {
    await passTime(served.dataFolder, id)
    await page.goto('/')
    sent = synced(page, answer === 'Drop it' ? 'debrief-drop' : 'debrief-plan')
    await line.getByRole('button', { name: answer }).click()
    await expect(line).toBeHidden()
    await expect(page.locator('#main h1')).toBeFocused()
    await sent
  }
  await passTime(served.dataFolder, id)
  await page.goto('/me')
  await expect(page.getByRole('heading', { name: 'My learning' })).toBeVisible()
  await expect(line).toBeHidden()
})

test.describe('without a network', () => {
  test.use({ allowConsole: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] })
  test('a look back is kept on the device, and arrives once', async ({ page, signIn, served, context }) => {
    const { id } = await signIn(page, { roles: ['learner'] })
    const sent = synced(page, 'debrief-plan')
    await plan(page, 'In 2 hours')
    await sent
    await passTime(served.dataFolder, id)
    await page.goto('/me')
    await page.getByRole('complementary', { name: 'How did it go?' }).getByRole('link').click()
    await expect(page.getByLabel('What happened?')).toBeVisible()
    await context.setOffline(true)
    await page.getByText('Yes', { exact: true }).click()
    await page.getByLabel('What happened?').fill(secretWords)
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Kept' })).toBeVisible()
    await expect(page.getByText('One change of yours will reach your account')).toBeVisible()
    const arrived = synced(page, 'debrief')
    await context.setOffline(false)
    await arrived
    await page.goto('/me')
    await expect(page.getByText(secretWords)).toBeVisible()
  })
})

test('by mail where asked for, with a link that stops such mails without signing in', async ({
  page,
  signIn,
  served,
  baseURL,
  expectAccessible,
}) => {
  const { id, email } = await signIn(page, { roles: ['learner'] })
  await page.goto(kit)
  await page.getByLabel('Also by mail').check()
  const sent = synced(page, 'debrief-plan')
  await page.getByRole('button', { name: 'In 2 hours' }).click()
  await sent
  await writeRows(served.dataFolder, (db) => {
    db.prepare('UPDATE OutboxItem SET dueAt = ? WHERE personId = ?').run(new Date(0).toISOString(), id)
  })
  const outbox = join(served.dataFolder, 'outbox')
  const mails = () => {
    try {
      return readdirSync(outbox)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(outbox, name), 'utf8').replace(/=\n/g, '').replace(/=3D/g, '='))
        .filter((text) => text.includes(email))
    } catch {
      return []
    }
  }
  await expect.poll(() => mails().length, { timeout: 60_000 }).toBe(1)
  const [mail = ''] = mails()
  expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(mail).not.toMatch(/negotiation|break/i)
  expect(mail).toMatch(/\/me\/look-back\/[0-9a-f-]{36}/)
  const stop = /\/stop-mails\?of=[\w-]+/.exec(mail)?.[0] ?? ''

  // Another plan that would be mailed, and then a mail program's own one-click request: no cookie, no page.
  await page.goto(kit.replace('mid-negotiation', 'hard-anchor'))
  await page.getByLabel('Also by mail').check()
  const again = synced(page, 'debrief-plan')
  await page.getByRole('button', { name: 'This evening' }).click()
  await again
  await page.context().clearCookies()
  await page.goto(stop)
  await expect(page.getByRole('button', { name: 'Stop these mails' })).toBeVisible()
  await expectAccessible(page)
  const waiting = () =>
    readRows(served.dataFolder, `SELECT id FROM OutboxItem WHERE personId = '${id}' AND sentAt IS NULL`)
  expect(await waiting()).toHaveLength(1)
  const answer = await fetch(`${baseURL}${stop}`, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  expect(answer.status).toBe(200)
  expect(await waiting()).toHaveLength(0)
  await page.getByRole('button', { name: 'Stop these mails' }).click()
  await expect(page.getByRole('status')).toContainText('Stopped')
  expect(served.log()).not.toContain(stop.split('of=')[1])
})

test('works as plain forms, without scripts', async ({ browser, baseURL, page, signIn, served }) => {
  const { id } = await signIn(page, { roles: ['learner'] })
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL && { baseURL }),
  })
  const plain = await context.newPage()
  await plain.goto(kit)
  await plain.getByRole('button', { name: 'In 2 hours' }).click()
  await expect(plain.getByRole('region', { name: 'Looking back' })).toContainText('not looked back yet')
  await passTime(served.dataFolder, id)
  await plain.goto('/me')
  await plain.getByRole('complementary', { name: 'How did it go?' }).getByRole('link').click()
  await plain.getByText('Yes', { exact: true }).click()
  await plain.getByLabel('What happened?').fill(secretWords)
  await plain.getByRole('button', { name: 'Keep it' }).click()
  await expect(plain.getByRole('region', { name: 'Looking back' })).toContainText(secretWords)
  await plain.getByRole('button', { name: /^Delete/ }).click()
  await expect(plain.getByText(secretWords)).toBeHidden()
  await context.close()
})

test.describe('a look back of somebody else', () => {
  test.use({ allowConsole: [/404/] })
  test('is not found, and a guest is asked for nothing', async ({ page, signIn, served }) => {
    const ada = await signIn(page, { roles: ['learner'] })
    const sent = synced(page, 'debrief-plan')
    await plan(page, 'In 2 hours')
    await sent
    const [row] = await readRows<{ id: string }>(
      served.dataFolder,
      `SELECT id FROM Debrief WHERE personId = '${ada.id}'`,
    )
    await page.context().clearCookies()
    await page.goto(kit)
    await expect(page.getByText('Did this help?')).toBeAttached()
    await expect(page.getByText('Look back later?')).toHaveCount(0)
    await signIn(page, { roles: ['learner'] })
    await page.goto(`/me/look-back/${row?.id}`)
    await expect(page.getByText('There is no such look back of yours')).toBeVisible()
  })
})
