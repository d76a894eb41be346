import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const words = "they just came in at half our price, we're on a break, 5 min"
const box = (page: Page) => page.getByLabel('What are you in?')

/** Keeps what is asked for at these addresses until what comes back is called. */
async function hold(page: Page, addresses: RegExp): Promise<() => void> {
  let free = () => {}
  const held = new Promise<void>((resolve) => {
    free = resolve
  })
  await page.route(addresses, async (route) => {
    await held
    await route.continue()
  })
  return free
}

test.describe('on a phone with its keyboard up', () => {
  test.use({ viewport: { width: 360, height: 440 }, hasTouch: true })

  const firstCard = (page: Page) =>
    page
      .getByRole('region', { name: /Your kit/ })
      .getByRole('link')
      .first()
  const quick = (page: Page) => page.getByRole('link', { name: /^They opened extreme: .*, \d+ min$/ })
  const top = (page: Page) =>
    page.getByText('2 min', { exact: true }).evaluate((chip) => chip.getBoundingClientRect().y)

  test('the situation and its first lesson stand below the box while somebody types', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto('/')
    await box(page).focus()
    const before = await top(page)
    await box(page).fill(words)
    await expect(quick(page)).toBeInViewport({ ratio: 1 })
    expect(await top(page)).toBe(before)
    expect((await quick(page).boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(await quick(page).getAttribute('href')).toBe(await firstCard(page).getAttribute('href'))
    await expectAccessible(page)

    // By keys it comes next, and before the chips.
    await page.keyboard.press('Tab')
    await expect(quick(page)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(quick(page)).toBeHidden()
    await expect(page.getByRole('radio', { name: '5 min' })).toBeFocused()
    expect(await top(page)).toBe(before)

    const address = await firstCard(page).getAttribute('href')
    await box(page).tap()
    await quick(page).tap()
    await expect(page).toHaveURL((url) => url.pathname + url.search === address)
  })

  test('whoever needs help that no lesson is sees so at once, and one tap leads there', async ({ page }) => {
    await page.goto('/')
    await box(page).fill('they just came in at half our price')
    await expect(quick(page)).toBeVisible()
    await box(page).fill('he just threatened to hit me if I tell')
    const help = page.getByRole('button', { name: 'Get safe first' })
    await expect(help).toBeInViewport({ ratio: 1 })
    await help.tap()
    await expect(page.getByRole('heading', { name: 'Get safe first' })).toBeFocused()
    await expect(page.getByRole('heading', { name: 'Get safe first' })).toBeInViewport()
  })

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

test('a wide screen has room for the kit, and no line that says it twice', async ({ page }) => {
  await page.goto('/')
  await box(page).fill(words)
  await expect(page.getByRole('heading', { name: 'They opened extreme' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^They opened extreme: / })).toBeHidden()
})

test('Enter that is pressed before the page is awake starts once it is, and breaks no line', async ({
  page,
}) => {
  const wake = await hold(page, /entry\.client/)
  const going = page.goto('/')
  await box(page).fill(words)
  await box(page).press('Enter')
  await expect(box(page)).toHaveValue(words)
  await expect(page.getByRole('status').filter({ hasText: 'Reading what you wrote…' })).toBeVisible()
  wake()
  await going
  await expect(page).toHaveURL(/\/lessons\/[a-z-]+\/(essence|core|deeper)\?/)
})

test('as long as nothing has read what was typed, the page says that it is being read', async ({ page }) => {
  const free = await hold(page, /\/library\/matcher\./)
  await page.goto('/')
  const reading = page.getByText('Reading what you wrote…')
  await expect(reading).toBeHidden()
  const chip = page.getByText('2 min', { exact: true })
  const before = await chip.evaluate((place) => place.getBoundingClientRect().y)
  await box(page).fill(words)
  await expect(reading).toBeVisible()
  expect(await chip.evaluate((place) => place.getBoundingClientRect().y)).toBe(before)
  free()
  await expect(page.getByRole('heading', { name: 'They opened extreme' })).toBeVisible()
  await expect(reading).toBeHidden()
})

test('the box grows with its text to six lines, and shrinks with it', async ({ page }) => {
  await page.goto('/')
  const height = () => box(page).evaluate((field) => (field as HTMLElement).offsetHeight)
  expect(await height()).toBe(112)
  await box(page).fill('one\ntwo\nthree\nfour\nfive')
  expect(await height()).toBe(168)
  await box(page).fill(words.repeat(20))
  expect(await height()).toBe(196)
  await page.getByRole('link', { name: 'Situations', exact: true }).click()
  await expect(page).toHaveURL(/\/situations$/)
  await page.goBack()
  await expect(box(page)).not.toHaveValue('')
  expect(await height()).toBe(196)
  await box(page).fill('one')
  expect(await height()).toBe(112)
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
