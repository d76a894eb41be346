import type { Page } from '@playwright/test'
import { expect, test, writeRows } from './fixtures'

const pageHeading = (page: Page) => page.locator('#main h1')

test('from page to page the focus goes to the heading, and where a page places it itself, there', async ({
  page,
}) => {
  await page.goto('/')
  const box = page.getByLabel('What are you in?')
  await expect(box).toBeFocused()
  await page.keyboard.type("they just came in at half our price, we're on a break, 5 min")
  await expect(page.getByRole('heading', { name: 'They opened extreme' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lessons\//)
  await expect(pageHeading(page)).toBeFocused()

  // The depth of a lesson is no other page.
  const deeper = page.getByRole('navigation', { name: 'Depth' }).getByRole('link', { name: /Deeper/ })
  await deeper.press('Enter')
  await expect(page).toHaveURL(/\/deeper\?/)
  await expect(deeper).toBeFocused()

  await page.getByRole('link', { name: 'In the room' }).press('Enter')
  await expect(page).toHaveURL(/\/room\?/)
  await expect(pageHeading(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/deeper\?/)
  await expect(pageHeading(page)).toBeFocused()

  const lesson = await pageHeading(page).textContent()
  await page.getByRole('link', { name: /· \d+ min$/ }).press('Enter')
  await expect(page.getByText(/Piece 2 of \d of your kit/)).toBeVisible()
  await expect(pageHeading(page)).not.toHaveText(lesson ?? '')
  await expect(pageHeading(page)).toBeFocused()
  // Back is to where one was, though the heading is out of sight.
  await page.goBack()
  await expect(pageHeading(page)).toHaveText(lesson ?? '')
  await expect(pageHeading(page)).toBeFocused()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500)

  await page.getByRole('link', { name: 'Situations', exact: true }).press('Enter')
  await expect(page).toHaveURL(/\/situations$/)
  await expect(pageHeading(page)).toBeFocused()
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
})

test('a fault in place of the whole app takes the focus, and so does the page one goes on to', async ({
  page,
  allowConsole,
}) => {
  // The icon is asked for while the head of the page is drawn anew.
  allowConsole.push(/favicon|ERR_FAILED|Failed to fetch|TypeError|React Router caught/)
  await page.goto('/lessons/use-the-break-well/core')
  await page.route('**/situations.data*', (route) => route.abort())
  const situations = page.getByRole('link', { name: 'Situations', exact: true })
  await situations.press('Enter')
  await expect(pageHeading(page)).toHaveText('No network')
  await expect(pageHeading(page)).toBeFocused()

  await page.unroute('**/situations.data*')
  await page.getByRole('link', { name: 'All situations' }).press('Enter')
  await expect(page.getByRole('link', { name: /^They opened extreme/ })).toBeVisible()
  await expect(pageHeading(page)).toBeFocused()
})

test('a page that is opened anew leaves the focus to the browser', async ({ page }) => {
  await page.goto('/situations')
  await expect(pageHeading(page)).toBeVisible()
  await expect(page.locator('body')).toBeFocused()
})

test('what was understood is shown with each letter, and said once one pauses, or at a tap', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'They are angry' })).toBeVisible()
  const said = page.locator('#main > [role=status]')
  const box = page.getByLabel('What are you in?')
  await box.pressSequentially('they went over')
  await expect(page.locator('h2#situation')).toBeVisible()
  await page.clock.pauseAt(Date.now() + 3_600_000)
  await expect(said).not.toBeEmpty()
  const before = (await said.textContent()) ?? ''
  await box.pressSequentially(' my head to my boss, 5 min')
  await expect(page.getByRole('heading', { name: 'Escalating' })).toBeVisible()
  await page.clock.runFor(700)
  await expect(said).toHaveText(before)
  await page.clock.runFor(200)
  await expect(said).toHaveText(/^Escalating\. \d pieces?, [345] minutes\.$/)

  await box.press('End')
  await box.pressSequentially(' ')
  await page.getByText('2 min', { exact: true }).click()
  await expect(said).toHaveText(/^Escalating\. \d pieces?, 2 minutes\.$/)
})

test('what is chosen, taken back or shared by keys leaves the focus on what came of it, and is said', async ({
  page,
  served,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'They are angry' }).press('Enter')
  const situation = page.locator('h2#situation')
  await expect(situation).toHaveText('They are angry')
  await expect(situation).toBeFocused()

  await page.reload()
  await page.getByLabel('What are you in?').fill('he wants a discount for nothing in return')
  await expect(situation).toBeVisible()
  const before = (await situation.textContent()) ?? ''
  const others = page.getByRole('heading', { name: /Not quite\? Perhaps|Which is nearer\?/ }).locator('..')
  const other = others.getByRole('link').filter({ hasNotText: before }).first()
  await other.press('Enter')
  await expect(page.getByText('You chose', { exact: true })).toBeVisible()
  await expect(situation).toBeFocused()
  const said = page.locator('#main > [role=status]')
  await expect(said).toContainText('Noted on this device')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Share this wording' })).toBeFocused()

  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(situation).toHaveText(before)
  await expect(situation).toBeFocused()
  await expect(said).not.toContainText('Noted')

  await other.press('Enter')
  await page.getByRole('button', { name: 'Share this wording' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Shared, without your name.' })).toBeFocused()

  await page.getByLabel('What are you in?').fill('he is shouting at me on the phone about the invoice')
  await page.getByRole('button', { name: 'They are upset: not so' }).press('Enter')
  await expect(page.getByText('Say more by taps')).toBeFocused()
  await writeRows(served.dataFolder, (db) => db.prepare('DELETE FROM SharedWording').run())
})
