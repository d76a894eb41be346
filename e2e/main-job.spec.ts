import type { Page } from '@playwright/test'
import { expect, readHelpAnswers, test } from './fixtures'

const words = "they just came in at half our price, we're on a break, 5 min"

test('says the task, gets just enough, and uses it', async ({ page, served, expectAccessible }) => {
  await page.goto('/')
  await page.getByLabel('What are you in?').fill(words)
  await expect(page.getByRole('heading', { name: 'They opened extreme' })).toBeVisible()
  await expect(page.getByRole('radio', { name: '5 min' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'In the middle' })).toBeChecked()
  const pieces = page.getByRole('region', { name: /Your kit/ }).getByRole('listitem')
  expect(await pieces.count()).toBeLessThanOrEqual(3)
  const minutes = (await pieces.allInnerTexts()).map((text) => Number(/(\d+) min/.exec(text)?.[1]))
  expect(minutes.reduce((sum, m) => sum + m, 0)).toBeLessThanOrEqual(5)
  await expect(pieces.first()).toContainText('works in the middle of it')
  await expectAccessible(page)

  await page.getByLabel('What are you in?').press('Enter')
  await expect(page).toHaveURL(/\/lessons\/[a-z-]+\/(essence|core|deeper)\?/)
  expect(decodeURIComponent(page.url())).not.toMatch(/half|price|break/)
  await expect(page.getByText(/Step 1 of \d+ · .* left/)).toBeVisible()
  await expectAccessible(page)

  const headings = page.locator('[data-step] h2')
  await page.keyboard.press('ArrowRight')
  await expect(headings.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(headings.first()).toBeFocused()

  await page.getByRole('button', { name: 'Yes' }).click()
  await expect(page.getByText('Noted. It is kept without your name.')).toBeVisible()
  await page.getByRole('button', { name: 'Partly' }).click()
  const lesson = /lessons\/([a-z-]+)\//.exec(page.url())?.[1]
  const answers = async () =>
    (await readHelpAnswers(served.dataFolder)).filter((row) => row.lesson === lesson).map((row) => row.answer)
  await expect.poll(answers).toEqual(['partly'])

  await page
    .getByRole('link', { name: /· \d+ min$/ })
    .last()
    .click()
  await expect(page.getByText(/Piece 2 of \d of your kit/)).toBeVisible()
  await page.getByRole('link', { name: 'Done' }).first().click()
  await expect(page.getByLabel('What are you in?')).toHaveValue(words)
  expect(served.log()).not.toMatch(/half our price|on a break/)
})

test('whoever presses keys while the page wakes up finds it awake, and what was typed in the box', async ({
  page,
}) => {
  // One falls into each moment of waking up.
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      const { body, documentElement } = document
      body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }))
      if (!('awake' in (documentElement?.dataset ?? {}))) port2.postMessage(null)
    }
    port2.postMessage(null)
  })
  const going = page.goto('/')
  const box = page.getByLabel('What are you in?')
  await expect(box).toBeFocused()
  await page.keyboard.type('they went over my head to my boss, 5 min')
  await going
  await expect(box).toHaveValue('they went over my head to my boss, 5 min')
  await expect(page.getByRole('heading', { name: 'Escalating' })).toBeVisible()
})

/** Keeps a page asleep until what comes back is called. */
async function holdAsleep(page: Page): Promise<() => void> {
  let wake = () => {}
  const held = new Promise<void>((resolve) => {
    wake = resolve
  })
  await page.route(/entry\.client/, async (route) => {
    await held
    await route.continue()
  })
  return wake
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('“next” that is pressed before the lesson is awake leads on once it is, and once', async ({
    page,
  }) => {
    const wake = await holdAsleep(page)
    const going = page.goto('/lessons/use-the-break-well/core')
    const next = page.getByRole('navigation', { name: 'Steps' }).getByRole('button').last()
    await next.tap()
    await next.tap()
    await expect(page.getByText('Step 1 of 7')).toBeVisible()
    wake()
    await going
    await expect(page.getByText('Step 2 of 7')).toBeVisible()
    await next.tap()
    await expect(page.getByText('Step 3 of 7')).toBeVisible()
  })
})

test('what was typed and tapped before the page was awake counts once it is', async ({ page }) => {
  const wake = await holdAsleep(page)
  const going = page.goto('/')
  const box = page.getByLabel('What are you in?')
  await box.fill('they went over my head to my boss')
  await page.getByText('2 min', { exact: true }).click()
  await page.getByText('Say more by taps').click()
  await page.getByText('I am upset', { exact: true }).click()
  wake()
  await going
  await expect(page.getByRole('heading', { name: 'Escalating' })).toBeVisible()
  await expect(page.getByRole('radio', { name: '2 min' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'I am upset' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'I am upset: not so' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your kit: 2 min' })).toBeVisible()
})

test('taps a situation or minutes instead of typing', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'They are angry' }).click()
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByRole('heading', { name: 'They are angry' })).toBeVisible()
  await page.getByText('2 min', { exact: true }).click()
  await expect(page.getByRole('heading', { name: /Your kit: [12] min of your 2/ })).toBeVisible()
})

test('corrects what was understood, and the kit follows', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('What are you in?').fill(words)
  await expect(page.getByRole('heading', { name: 'They opened extreme' })).toBeVisible()
  await page
    .getByRole('heading', { name: 'Not quite? Perhaps …' })
    .locator('..')
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('You chose', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'They opened extreme' })).toBeHidden()
  await page.getByText('20 min', { exact: true }).click()
  await expect(page.getByRole('heading', { name: /of your 20/ })).toBeVisible()
})

test('says honestly that nothing fits', async ({ page, expectAccessible }) => {
  await page.goto('/')
  const nothing = page.getByRole('region', { name: 'Nothing here fits' })
  for (const outside of ['the printer on floor 3 eats paper again', 'asdf qwer zxcv', '🙂🙂🙂']) {
    await page.getByLabel('What are you in?').fill(outside)
    await expect(nothing).toBeVisible()
    await expect(nothing.getByRole('link', { name: 'Look at all situations' })).toBeVisible()
  }
  await expectAccessible(page)
})

test('gives the same kit and a readable lesson without JavaScript', async ({ browser, page, baseURL }) => {
  await page.goto('/')
  await page.getByLabel('What are you in?').fill(words)
  const links = page.getByRole('region', { name: /Your kit/ }).getByRole('link')
  await expect(links.first()).toBeVisible()
  const scripted = await links.allInnerTexts()

  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const plain = await context.newPage()
  await plain.goto('/')
  await plain.getByLabel('What are you in?').fill(words)
  await plain.getByRole('button', { name: 'Show what helps' }).click()
  await expect(plain.getByRole('heading', { name: 'They opened extreme' })).toBeVisible()
  expect(plain.url()).not.toMatch(/half|price/)
  expect(
    await plain
      .getByRole('region', { name: /Your kit/ })
      .getByRole('link')
      .allInnerTexts(),
  ).toEqual(scripted)
  await plain
    .getByRole('region', { name: /Your kit/ })
    .getByRole('link')
    .first()
    .click()
  await expect(plain.getByText('Why you can trust this')).toBeVisible() // the page is there to its end
  const steps = plain.locator('[data-step] h2')
  expect(await steps.count()).toBeGreaterThan(2)
  for (const heading of await steps.all()) await expect(heading).toBeVisible()
  await plain.getByRole('button', { name: 'No' }).click()
  await expect(plain.getByText('Noted. It is kept without your name.')).toBeVisible()
  // The kit goes on from here.
  await expect(plain.getByText(/^Piece 1 of \d of your kit$/)).toBeVisible()
  await expect(plain.getByRole('heading', { name: 'Next', exact: true })).toBeVisible()
  await context.close()
})

test('without JavaScript, what the first words said does not outlive them, and what was chosen does', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const plain = await context.newPage()
  const send = async (task: string) => {
    await plain.getByLabel('What are you in?').fill(task)
    await plain.getByRole('button', { name: 'Show what helps' }).click()
  }
  await plain.goto('/')
  await send('They are furious, we are on a call right now, 5 min')
  await expect(plain.getByRole('radio', { name: '5 min' })).toBeChecked()
  await expect(plain.locator('input[name=heat]:checked')).toHaveCount(1)
  await send('Planning the first meeting with a new partner, I have 20 minutes')
  await expect(plain.getByRole('radio', { name: '20 min' })).toBeChecked()
  await expect(plain.locator('input[name=heat]:checked')).toHaveCount(0)
  await plain.locator('label', { hasText: /^2 min$/ }).click()
  await send('They are furious, we are on a call right now, 5 min')
  await send('They came in at half our price, I have 20 minutes')
  await expect(plain.getByRole('radio', { name: '2 min', exact: true })).toBeChecked()
  await context.close()
})
