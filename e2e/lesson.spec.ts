import { expect, test } from './fixtures'

const lesson = '/lessons/answer-an-extreme-first-number'

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('plays one step at a time, by button and by swipe', async ({ page, expectAccessible }) => {
    await page.goto(`${lesson}/core`)
    const shown = page.locator('[data-step] h2:visible')
    await expect(shown).toHaveCount(1)
    const first = await shown.textContent()
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button').last().click()
    await expect(shown).toHaveCount(1)
    await expect(shown).not.toHaveText(first ?? '')
    await swipe(page, 'right')
    await expect(shown).toHaveText(first ?? '')
    await swipe(page, 'left')
    await expect(shown).not.toHaveText(first ?? '')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  test('goes through every step to the end', async ({ page }) => {
    await page.goto(`${lesson}/essence`)
    const forward = page.getByRole('navigation', { name: 'Steps' }).getByRole('button').last()
    await forward.click()
    await forward.click()
    await expect(page.getByRole('heading', { name: 'That was just enough' })).toBeVisible()
    await expect(page.getByText('Why you can trust this')).toBeVisible()
  })
})

test('switches depth and keeps the place', async ({ page }) => {
  await page.goto(`${lesson}/essence`)
  const steps = page.locator('[data-step] h2')
  const essence = await steps.count()
  await page
    .getByRole('navigation', { name: 'Depth' })
    .getByRole('link', { name: /Deeper/ })
    .click()
  await expect(page).toHaveURL(/\/deeper$/)
  await expect(
    page.getByRole('navigation', { name: 'Depth' }).getByRole('link', { name: /Deeper/ }),
  ).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => steps.count()).toBeGreaterThan(essence + 2)
  await page
    .getByRole('navigation', { name: 'Depth' })
    .getByRole('link', { name: /Essence/ })
    .click()
  await expect(steps).toHaveCount(essence)
})

test('copies a line, keeps it, and fills the prep card, which stays on the device', async ({
  page,
  context,
  expectAccessible,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${lesson}/core`)
  const say = page.locator('figure').first()
  const line = await say.locator('blockquote').textContent()
  await say.getByRole('button', { name: 'Copy' }).click()
  await expect(say.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line)
  await say.getByRole('button', { name: 'Keep' }).click()
  await page
    .getByLabel('Our figure, and the one reason it rests on')
    .fill('48 000, because two engineers for a year')

  await page.getByRole('link', { name: 'Prep card' }).first().click()
  await expect(page.getByText('Lines to say')).toBeVisible()
  await expect(page.getByRole('textbox').filter({ hasText: line ?? '' })).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByLabel('Our figure, and the one reason it rests on')).toHaveValue(
    '48 000, because two engineers for a year',
  )

  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Clear' }).click()
  await expect(page.getByText('Nothing on it yet.')).toBeVisible()
})

test('loses nothing that two tabs write at once', async ({ page, context }) => {
  await page.goto(`${lesson}/core`)
  const other = await context.newPage()
  await other.goto('/lessons/know-when-you-walk-away/core')
  await page.getByLabel('Our figure, and the one reason it rests on').fill('from the first tab')
  await other.locator('textarea').first().fill('from the second tab')
  await page.goto('/prep-card')
  await other.goto('/prep-card')
  for (const tab of [page, other]) {
    await expect(tab.getByRole('textbox').filter({ hasText: 'from the first tab' })).toBeVisible()
    await expect(tab.getByRole('textbox').filter({ hasText: 'from the second tab' })).toBeVisible()
  }
})

test('plays a scenario, flips the chair, ticks a list', async ({ page }) => {
  await page.goto('/lessons/answer-an-extreme-first-number/deeper')
  const scenario = page.getByRole('region', { name: /^Practice:/ })
  await expect(scenario.getByText('This works').first()).toBeHidden()
  await scenario.getByRole('button', { name: /Nine is far from ours/ }).click()
  await expect(scenario.getByText('This works').first()).toBeVisible()
  await expect(scenario.getByText('You will want twenty-five')).toBeVisible()
  await scenario.getByRole('button', { name: 'Play it again' }).click()
  await expect(scenario.getByText('You will want twenty-five')).toBeHidden()
  const tick = page.getByRole('checkbox').first()
  await tick.check()
  await page.reload()
  await expect(tick).toBeChecked()

  await page.goto('/lessons/change-your-own-attitude-first/deeper')
  await expect(page.getByText('From their chair')).toBeHidden()
  await page.getByRole('button', { name: 'Their chair' }).click()
  await expect(page.getByText('From their chair')).toBeVisible()
  await expect(page.getByText('From our chair')).toBeHidden()
  await expect(page.getByText('◆ The centre')).toBeVisible()
})

test('a pause counts down and says when it is done', async ({ page }) => {
  await page.clock.install()
  await page.goto('/lessons/get-calm-before-you-speak/essence')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.clock.runFor(10_000)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.clock.runFor(120_000)
  await expect(page.getByText('Done.')).toBeVisible()
})

test('in the room: lines, one question, one way out, always dark', async ({ page, expectAccessible }) => {
  await page.goto(`${lesson}/core`)
  await page.getByRole('link', { name: 'In the room' }).click()
  await expect(page.locator('blockquote:visible')).toHaveCount(1)
  const first = await page.locator('blockquote:visible').textContent()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('blockquote:visible')).not.toHaveText(first ?? '')
  await expect(page.getByRole('heading', { name: 'Ask' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A way out' })).toBeVisible()
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor)).toBe(
    'rgb(12, 14, 16)',
  )
  await expectAccessible(page)
  const next = page.getByRole('button', { name: 'Next line' })
  await next.focus()
  const lines = await page.locator('blockquote').count()
  for (let line = 0; line <= lines; line++) await page.keyboard.press('Enter')
  await expect(page.getByText(`${lines} of ${lines}`)).toBeVisible()
  await expect(next).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/lessons\/answer-an-extreme-first-number\/core/)
})

test('shows the keys, and the keys work', async ({ page }) => {
  await page.goto(`${lesson}/essence`)
  // A key that is pressed before the page is awake is nobody's.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('/')
  await page.getByLabel('Single keys').uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  await page.keyboard.type('24/7?')
  await page.reload()
  await page.keyboard.type('and/or?')
  await expect(page).toHaveURL(/essence/)
  await page.getByRole('button', { name: 'Show the keys' }).click()
  await page.getByLabel('Single keys').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByLabel('What are you in?')).toBeFocused()
})

test('prints whole, with lines to write on', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${lesson}/core`)
  await page.emulateMedia({ media: 'print' })
  for (const heading of await page.locator('[data-step] h2').all()) await expect(heading).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
})

test('every screen is accessible, and fits', async ({ page, expectFit }) => {
  for (const path of [
    '/',
    '/situations',
    '/situations/hard-anchor',
    '/prep-card',
    '/lessons/change-your-own-attitude-first/deeper',
    '/lessons/use-the-break-well/deeper',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await expectFit(page)
  }
})

test('nothing is cut off at 320 pixels, which is 400 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 })
  for (const path of [
    '/',
    '/situations',
    '/situations/hard-anchor',
    '/prep-card',
    '/lessons/change-your-own-attitude-first/deeper',
    '/lessons/use-the-break-well/room',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
})

async function swipe(page: import('@playwright/test').Page, to: 'left' | 'right') {
  await page.locator('article').evaluate((article, direction) => {
    const from = direction === 'left' ? 300 : 60
    const end = direction === 'left' ? 60 : 300
    const touch = (x: number) => new Touch({ identifier: 1, target: article, clientX: x, clientY: 300 })
    article.dispatchEvent(
      new TouchEvent('touchstart', { touches: [touch(from)], changedTouches: [touch(from)], bubbles: true }),
    )
    article.dispatchEvent(
      new TouchEvent('touchend', { touches: [], changedTouches: [touch(end)], bubbles: true }),
    )
  }, to)
}
