import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const box = (page: Page) => page.getByLabel('What are you in?')

test.describe('on a phone with its keyboard up', () => {
  test.use({ viewport: { width: 360, height: 440 }, hasTouch: true })

  test('what was read from the words is taken in without the page moving', async ({ page }) => {
    await page.goto('/')
    await box(page).fill('he is shouting at me')
    const situation = page.locator('h2#situation')
    await expect(situation).toBeVisible()
    const facets = page.getByText('Say more by taps')
    const before = await facets.evaluate((summary) => summary.getBoundingClientRect().y)
    await box(page).fill('he is shouting at me on the phone about the invoice')
    await expect(page.getByRole('button', { name: 'On a call: not so' })).toBeVisible()
    expect(await facets.evaluate((summary) => summary.getBoundingClientRect().y)).toBe(before)
    const height = await facets.evaluate((summary) => summary.closest('div')?.offsetHeight)
    expect(height).toBe(44)
  })
})

test('a first letter is no answer, and another situation waits until the typing rests', async ({ page }) => {
  await page.clock.install()
  await page.goto('/')
  const situation = page.locator('h2#situation')
  const common = page.getByRole('heading', { name: 'Or choose' })
  await box(page).fill('t')
  await page.clock.runFor(5000)
  await expect(common).toBeVisible()
  await box(page).press('Enter')
  await expect(page.getByRole('heading', { name: 'Nothing here fits' })).toBeVisible()

  await box(page).fill('')
  await expect(common).toBeVisible()
  await page.clock.pauseAt(Date.now() + 3_600_000)
  await box(page).fill('they went over my head to my boss')
  await expect(situation).toHaveText('Escalating')
  await box(page).fill('they just came in at half our price, 5 min')
  // The chips wait for nothing.
  await expect(page.getByRole('radio', { name: '5 min' })).toBeChecked()
  await expect(situation).toHaveText('Escalating')
  await page.clock.runFor(300)
  await expect(situation).toHaveText('Escalating')
  await page.clock.runFor(100)
  await expect(situation).toHaveText('They opened extreme')

  // A tap on a chip, or leaving the box, is a rest too; Enter goes where the words lead.
  await box(page).fill('they went over my head to my boss')
  await expect(situation).toHaveText('They opened extreme')
  await page.getByText('2 min', { exact: true }).click()
  await expect(situation).toHaveText('Escalating')
  await box(page).fill('they just came in at half our price')
  await expect(situation).toHaveText('Escalating')
  await box(page).blur()
  await expect(situation).toHaveText('They opened extreme')
  await box(page).fill('they went over my head to my boss')
  await box(page).press('Enter')
  await expect(page).toHaveURL(/for=escalation/)
})
