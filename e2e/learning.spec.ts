import type { BrowserContext, Page } from '@playwright/test'
import { expect, readRows, test } from './fixtures'

const lesson = '/lessons/use-the-break-well/core'
type Use = { id: string; personId: string; step: number; finishedAt: string | null; usedAt: string | null }
const usesOf = (dataFolder: string, person: { id: string }) =>
  readRows<Use>(dataFolder, `SELECT * FROM LessonUse WHERE personId = '${person.id}'`)

test('what was read on one device goes on on another, is found again and marked as used', async ({
  page,
  signIn,
  served,
  browser,
  baseURL,
  expectFit,
}) => {
  const person = await signIn(page, { roles: ['learner'] })
  await page.goto(lesson)
  for (const step of [2, 3]) {
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText(`Step ${step} of`)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Keep lesson' }).click()
  await expect(page.getByRole('button', { name: 'Lesson kept' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(async () => (await usesOf(served.dataFolder, person))[0]?.step).toBe(2)
  await expect
    .poll(() => readRows(served.dataFolder, `SELECT * FROM Favourite WHERE personId = '${person.id}'`))
    .toHaveLength(1)

  const elsewhere = await copyOf(page.context(), browser.newContext({ ...(baseURL && { baseURL }) }))
  const other = await elsewhere.newPage()
  await other.goto(lesson)
  await expect(other.getByRole('button', { name: 'Lesson kept' })).toBeVisible()
  await other.getByRole('button', { name: 'Go on at step 3, where you were' }).click()
  await expect(other.getByText('Step 3 of')).toBeVisible()
  await other.keyboard.press('End')
  // Whoever moved by keys may scroll on to the end, and no step on the way takes the view or the focus.
  await restAt(other, 'end')
  await other.getByText('Your own note').click()
  await other.getByLabel('Your own note').fill('Ask what else matters to them.')
  await other.getByLabel('Your own note').blur()
  await expect
    .poll(() => readRows(served.dataFolder, `SELECT * FROM LessonNote WHERE personId = '${person.id}'`))
    .toHaveLength(1)
  await elsewhere.close()

  await page.reload()
  await expect(page.getByLabel('Your own note')).toHaveValue('Ask what else matters to them.')
  await page.getByRole('link', { name: 'Me', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'My learning' })).toBeVisible()
  await page.getByRole('button', { name: /^Used for real/ }).click()
  await expect(page.getByRole('button', { name: /^Used for real/ })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(async () => (await usesOf(served.dataFolder, person))[0]?.usedAt).toBeTruthy()
  expect(await usesOf(served.dataFolder, person)).toHaveLength(1)
  await expectFit(page)
})

test.describe('on a high screen', () => {
  test.use({ viewport: { width: 2560, height: 1440 } })

  test('scrolling to the end of a lesson reads it to its end, and keys go through every step', async ({
    page,
    signIn,
    served,
  }) => {
    const person = await signIn(page, { roles: ['learner'] })
    await page.goto(lesson)
    await expect(page.getByText('Step 1 of')).toBeVisible()
    await page.keyboard.press('End')
    await restAt(page, 'end')
    await expect(page.getByText('The end', { exact: true })).toBeVisible()
    await expect.poll(async () => (await usesOf(served.dataFolder, person))[0]?.finishedAt).toBeTruthy()
    await page.keyboard.press('Home')
    await restAt(page, 'start')
    await expect(page.getByText('Step 1 of')).toBeVisible()
    for (const step of [2, 3, 4, 5, 6, 7]) {
      await page.keyboard.press('ArrowRight')
      await expect(page.getByText(`Step ${step} of 7`)).toBeVisible()
    }
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('The end', { exact: true })).toBeVisible()
  })

  test('a lesson that is in view whole is read once the half of its time is over', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 2560 })
    await page.clock.install()
    await page.goto(lesson.replace('core', 'essence'))
    await expect(page.getByText('Step 1 of')).toBeVisible()
    await page.clock.runFor(10_000)
    await expect(page.getByText('Step 1 of')).toBeVisible()
    await page.clock.runFor(60_000)
    await expect(page.getByText('The end', { exact: true })).toBeVisible()
  })

  test('going deeper from the end leads to the first step that is new', async ({ page }) => {
    await page.goto(lesson.replace('core', 'essence'))
    await expect(page.getByText('Step 1 of')).toBeVisible()
    await page.keyboard.press('End')
    await restAt(page, 'end')
    await expect(page.getByText('The end', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: /^Core: / }).click()
    await expect(page.getByText('Step 3 of 7')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Minute two: what a camera saw' })).toBeFocused()
  })
})

test.describe('when the server cannot be reached', () => {
  test.use({ allowConsole: [/ERR_|Failed to (load|fetch)|503/] })

  test('what was done waits, survives a crash of the tab, and arrives once and in order', async ({
    page,
    signIn,
    served,
  }) => {
    const person = await signIn(page, { roles: ['learner'] })
    const context = page.context()
    await page.goto(lesson)
    await expect.poll(() => usesOf(served.dataFolder, person)).toHaveLength(1)
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText(/Step 2 of/)).toBeVisible()
    // The request arrives and is carried out, and its answer is lost: the hardest case for "once".
    await context.route('**/sync', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText(/Step 3 of/)).toBeVisible()
    await page.getByRole('button', { name: 'Keep lesson' }).click()
    await expect(page.getByText(/of yours will reach your account/)).toBeVisible()
    await expect.poll(async () => (await usesOf(served.dataFolder, person))[0]?.step).toBe(2)
    await context.unroute('**/sync')
    await context.route('**/sync', (route) => route.abort())
    await page.getByRole('button', { name: 'Lesson kept' }).click()
    await expect(page.getByRole('button', { name: 'Keep lesson' })).toBeVisible()
    await page.close({ runBeforeUnload: false })
    await context.unroute('**/sync')

    const again = await context.newPage()
    await again.goto('/')
    const favourites = () =>
      readRows<{ kept: number }>(
        served.dataFolder,
        `SELECT kept FROM Favourite WHERE personId = '${person.id}'`,
      )
    await expect.poll(async () => (await favourites())[0]?.kept).toBe(0)
    await expect(again.getByText(/of yours will reach your account/)).toHaveCount(0)
    expect(await usesOf(served.dataFolder, person)).toHaveLength(1)
    await again.close()
  })
})

test.describe('a shared device', () => {
  test.use({ allowConsole: [/503/] })
  test('what one person left on a shared device waits for them, and is not taken for another’s', async ({
    page,
    signIn,
    served,
  }) => {
    const ada = await signIn(page, { roles: ['learner'], name: 'Ada Example' })
    await page.context().route('**/sync', (route) => route.fulfill({ status: 503, body: '' }))
    await page.goto(lesson)
    await page.getByRole('button', { name: 'Keep lesson' }).click()
    await page.getByText('Your own note').last().click()
    await page.getByLabel('Your own note').fill('We walk away below forty.')
    await page.getByLabel('Your own note').blur()
    await expect(page.getByText(/of yours will reach your account/)).toBeVisible()
    await page.context().clearCookies()
    await page.context().unroute('**/sync')
    const eve = await signIn(page, { roles: ['learner'], name: 'Eve Example' })
    await page.goto(lesson)
    await expect(page.getByRole('button', { name: 'Keep lesson' })).toBeVisible()
    await expect(page.getByLabel('Your own note')).toHaveValue('')
    await expect(page.getByText(/of yours will reach your account/)).toHaveCount(0)
    await page.goto('/lessons/trade-never-just-give/core')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => usesOf(served.dataFolder, eve)).toHaveLength(1)
    expect(await usesOf(served.dataFolder, ada)).toEqual([])
    expect(await readRows(served.dataFolder, `SELECT * FROM Favourite WHERE personId = '${eve.id}'`)).toEqual(
      [],
    )
  })
})

/** The browser scrolls by keys smoothly: until it is there. */
function restAt(page: Page, place: 'start' | 'end'): Promise<void> {
  return expect
    .poll(() =>
      page.evaluate((isEnd) => {
        const left = document.documentElement.scrollHeight - innerHeight - scrollY
        return Math.abs(isEnd ? left : scrollY) < 1
      }, place === 'end'),
    )
    .toBe(true)
}

/** A second browser of the same person: it has the session and nothing else. */
async function copyOf(from: BrowserContext, made: Promise<BrowserContext>): Promise<BrowserContext> {
  const context = await made
  await context.addCookies(await from.cookies())
  return context
}

test('who signs out in one tab has left in every other, and Back shows nothing of theirs', async ({
  page,
  signIn,
}) => {
  await signIn(page, { roles: ['learner'], name: 'Ada Example' })
  await page.goto(lesson)
  const other = await page.context().newPage()
  await other.goto(lesson)
  await expect(other.getByRole('button', { name: 'Keep lesson' })).toBeVisible()
  const own = await page.context().newPage()
  await own.goto('/me')
  await expect(own.getByRole('heading', { name: 'My learning' })).toBeVisible()

  await page.goto('/me/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(other.getByRole('button', { name: 'Keep lesson' })).toHaveCount(0)
  await expect(own).toHaveURL(/\/sign-in/)
  await expect(own.getByRole('link', { name: 'Me', exact: true })).toHaveCount(0)
  await page.goBack()
  await expect(page.getByText('Ada Example')).toHaveCount(0)
  await Promise.all([other.close(), own.close()])
})

test('what was read for another situation is a reading of its own', async ({ page, signIn, served }) => {
  const person = await signIn(page, { roles: ['learner'] })
  await page.goto(lesson)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => usesOf(served.dataFolder, person)).toHaveLength(1)
  await page.goto(`${lesson}?for=hard-anchor`)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => usesOf(served.dataFolder, person)).toHaveLength(2)
  expect(
    (
      await readRows<{ situation: string | null }>(
        served.dataFolder,
        `SELECT situation FROM LessonUse WHERE personId = '${person.id}' ORDER BY startedAt`,
      )
    ).map(({ situation }) => situation),
  ).toEqual([null, 'hard-anchor'])
})

test('where the browser keeps nothing, progress is sent all the same, and it says so', async ({
  page,
  signIn,
  served,
}) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function () {
      const asked = open.call(this, crypto.randomUUID())
      asked.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation()
        asked.transaction?.abort()
      })
      return asked
    }
  })
  const person = await signIn(page, { roles: ['learner'] })
  await page.goto(lesson)
  await expect(page.getByText(/lets the app keep nothing on the device/).last()).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await usesOf(served.dataFolder, person))[0]?.step).toBe(1)
})
