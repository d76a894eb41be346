import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expect, readRows, test, writeRows } from './fixtures'
import { keptOnDevice } from './kept-on-device'

const walkAway = '/lessons/know-when-you-walk-away/core'
const limit = 'Worse than this, and we leave'
const alternative = 'Without a deal: we do …, they probably do …'

/** Another device of the same person: a browser of its own with the same session. */
async function secondDevice(browser: Browser, page: Page, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  await context.addCookies(await page.context().cookies())
  return context.newPage()
}

const cardSwitch = (page: Page) => page.getByRole('switch', { name: 'Keep in my account' })
const nameField = (page: Page) => page.getByLabel('Name of this card')

/** On a phone a lesson shows one step at a time. */
async function goToField(page: Page) {
  await page.goto(walkAway)
  const forward = page.getByRole('navigation', { name: 'Steps' }).getByRole('button').last()
  await expect(async () => {
    if (!(await page.getByLabel(limit).isVisible())) await forward.click()
    await expect(page.getByLabel(limit)).toBeVisible({ timeout: 500 })
  }).toPass()
}

async function keepInAccount(page: Page) {
  await cardSwitch(page).click()
  await expect(page.getByText(/^Sealed in your account/)).toBeVisible()
}

test('a card a talk: named, chosen, written to from lessons, cleared and deleted, by keyboard', async ({
  page,
  expectAccessible,
  expectFit,
}) => {
  await page.goto(walkAway)
  await expect(page.getByLabel('On:')).toHaveCount(0)
  await page.getByLabel(limit).fill('below forty we leave')
  await page.goto('/prep-card')
  await nameField(page).fill('Renewal with Acme')
  await page.getByRole('button', { name: 'New card' }).focus()
  await page.keyboard.press('Enter')
  await expect(nameField(page)).toBeFocused()
  await page.keyboard.type('Joint plan with Globex')
  await expect(page.getByRole('radio', { name: /Joint plan/ })).toBeChecked()
  await expect(page.getByText('Nothing on it yet.')).toBeVisible()

  await page.goto(walkAway)
  const target = page.getByLabel('On:').first()
  await expect(target).toHaveValue(/./)
  await expect(page.getByLabel(limit)).toHaveValue('')
  await page.getByLabel(limit).fill('never without a date')
  await target.selectOption('Renewal with Acme')
  await expect(page.getByLabel(limit)).toHaveValue('below forty we leave')
  await expectAccessible(page)

  await page.goto('/prep-card')
  const radios = page.getByRole('group', { name: 'Your cards' }).getByRole('radio')
  await expect(radios).toHaveCount(2)
  await radios.and(page.getByRole('radio', { checked: true })).focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByLabel(limit)).toHaveValue('never without a date')
  await page.getByLabel(limit).fill('')
  await page.keyboard.type('not without one')
  await expect(page.getByLabel(limit)).toHaveValue('not without one')
  await page.reload()
  await expect(nameField(page)).toHaveValue('Joint plan with Globex')
  await expectFit(page)
  await page.getByRole('button', { name: 'Delete' }).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { name: 'Prep card' })).toBeFocused()
  await expect(nameField(page)).toHaveValue('Renewal with Acme')
  await page.reload()
  await expect(page.getByLabel(limit)).toHaveValue('below forty we leave')
  await expect(radios).toHaveCount(0)
})

test.describe('a device of the time with one card', () => {
  test.use({ allowConsole: [/favicon/] })
  test('its card becomes the first, and a tab that was opened then harms nothing', async ({ page }) => {
    const entry = { field: 'limits', label: limit, lesson: 'know-when-you-walk-away' }
    const key = `limits/know-when-you-walk-away/${limit}`
    /** What a tab of the form before does: it writes all it has, and says so. */
    const writeAsBefore = (text: string, at: number) =>
      page.evaluate(
        ({ key, entry }) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('keyval-store')
            opening.onupgradeneeded = () => opening.result.createObjectStore('keyval')
            opening.onerror = () => reject(opening.error)
            opening.onsuccess = () => {
              const work = opening.result.transaction('keyval', 'readwrite')
              work.objectStore('keyval').put({ card: { [key]: entry }, notes: {} }, 'just-enough-notes-1')
              work.oncomplete = () => {
                opening.result.close()
                const channel = new BroadcastChannel('just-enough-notes-1')
                channel.postMessage('written')
                channel.close()
                resolve()
              }
            }
          }),
        { key, entry: { ...entry, text, at } },
      )
    await page.goto('/healthz')
    await writeAsBefore('written before', Date.now() - 60_000)
    await page.goto('/prep-card')
    await expect(page.getByLabel(limit)).toHaveValue('written before')
    await nameField(page).fill('Renewal with Acme')
    await writeAsBefore('written by the old tab', Date.now())
    await expect(page.getByLabel(limit)).toHaveValue('written by the old tab')
    await page.reload()
    await expect(nameField(page)).toHaveValue('Renewal with Acme')
    await expect(page.getByLabel(limit)).toHaveValue('written by the old tab')
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('Nothing on it yet.')).toBeVisible()
    await writeAsBefore('written by the old tab', Date.now() - 30_000)
    await page.reload()
    await expect(page.getByText('Nothing on it yet.')).toBeVisible()
  })
})

test('kept in the account, a card comes to another device, and edits of both are merged', async ({
  page,
  browser,
  baseURL,
  served,
  signIn,
  expectAccessible,
}) => {
  await signIn(page, { roles: ['learner'] })
  await page.goto(walkAway)
  await page.getByLabel(limit).fill('below forty we leave')
  await page.goto('/prep-card')
  await nameField(page).fill('Renewal with Acme')
  await expect(cardSwitch(page)).not.toBeChecked()
  expect(await readRows(served.dataFolder, 'SELECT id FROM PrepCard')).toEqual([])
  await keepInAccount(page)
  await expectAccessible(page)

  const other = await secondDevice(browser, page, baseURL)
  await other.goto('/prep-card')
  await expect(other.getByLabel(limit)).toHaveValue('below forty we leave')
  await expect(nameField(other)).toHaveValue('Renewal with Acme')

  await test.step('both write without a network', async () => {
    await page.goto(walkAway)
    await other.goto(walkAway)
    await page.context().setOffline(true)
    await other.context().setOffline(true)
    await page.getByLabel(limit).fill('below forty-two we leave')
    await other.getByLabel(alternative).fill('we go with Globex')
    await page.context().setOffline(false)
    await other.context().setOffline(false)
  })
  for (const device of [page, other]) {
    await device.goto('/prep-card')
    await expect(device.getByText(/^Sealed in your account/)).toBeVisible()
  }
  for (const device of [page, other]) {
    await device.goto('/prep-card')
    await expect(device.getByLabel(limit)).toHaveValue('below forty-two we leave')
    await expect(device.getByLabel(alternative)).toHaveValue('we go with Globex')
  }

  await test.step('the database and the log hold no word of it', async () => {
    const rows = await readRows<{ sealed: Buffer }>(served.dataFolder, 'SELECT sealed FROM PrepCard')
    expect(rows).toHaveLength(1)
    for (const words of ['Acme', 'forty', 'Globex']) {
      expect(rows[0]?.sealed.toString('latin1')).not.toContain(words)
      expect(served.log()).not.toContain(words)
    }
  })

  await test.step('taken out, it stays here and goes from the other', async () => {
    await cardSwitch(page).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take it out' }).click()
    await expect(cardSwitch(page)).not.toBeChecked()
    await expect(page.getByLabel(limit)).toHaveValue('below forty-two we leave')
    await expect
      .poll(() => readRows(served.dataFolder, 'SELECT length(sealed) AS bytes FROM PrepCard'))
      .toEqual([{ bytes: 0 }])
    await other.goto('/prep-card')
    await expect(other.getByText('Nothing on it yet.')).toBeVisible()
  })
  await other.context().close()
})

test('deleted on one device it goes from the other', async ({ page, browser, baseURL, signIn, served }) => {
  const person = await signIn(page, { roles: ['learner'] })
  await page.goto(walkAway)
  await page.getByLabel(limit).fill('below forty we leave')
  await page.goto('/prep-card')
  await keepInAccount(page)
  const other = await secondDevice(browser, page, baseURL)
  await other.goto('/prep-card')
  await other.getByRole('button', { name: 'Delete' }).click()
  await expect(other.getByRole('alertdialog')).toContainText('from your account')
  await other.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(other.getByText('Nothing on it yet.')).toBeVisible()
  await expect
    .poll(() =>
      readRows<{ deletedAt: string | null }>(
        served.dataFolder,
        `SELECT deletedAt FROM PrepCard WHERE personId = '${person.id}'`,
      ),
    )
    .toEqual([{ deletedAt: expect.any(String) }])
  await page.goto('/prep-card')
  await expect(page.getByText('Nothing on it yet.')).toBeVisible()
  await other.context().close()
})

test('a guest has no switch; another person on the same device sees nothing; what is taken off comes again', async ({
  page,
  signIn,
  served,
}) => {
  await page.goto(walkAway)
  await page.getByLabel(limit).fill('below forty we leave')
  await page.goto('/prep-card')
  await expect(page.getByLabel(limit)).toBeVisible()
  await expect(cardSwitch(page)).toHaveCount(0)
  const ada = await signIn(page, { roles: ['learner'], name: 'Ada Example' })
  await page.goto('/prep-card')
  await keepInAccount(page)

  await test.step('left on the device, it is shown to nobody else', async () => {
    await page.goto('/me/account')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave them, sign out' }).click()
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
    await page.goto('/prep-card')
    await expect(page.getByText('Nothing on it yet.')).toBeVisible()
    await expect(page.getByText('Cards that somebody keeps in their account')).toBeVisible()
    const eve = await signIn(page, { roles: ['admin'], name: 'Eve Example' })
    await page.goto('/prep-card')
    await expect(page.getByText('Nothing on it yet.')).toBeVisible()
    await page.goto(walkAway)
    await expect(page.getByLabel(limit)).toHaveValue('')
    await page.getByLabel(limit).fill('of Eve')
    await page.goto('/prep-card')
    await keepInAccount(page)
    const owners = await readRows<{ personId: string }>(
      served.dataFolder,
      'SELECT personId FROM PrepCard ORDER BY createdAt',
    )
    expect(owners.map(({ personId }) => personId).sort()).toEqual([ada.id, eve.id].sort())
  })

  await test.step('taken off, it is not there any more', async () => {
    await page.goto('/me/account')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take them off, sign out' }).click()
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
    await page.reload()
    const kept = async () => Object.values(await keptOnDevice(page)).join()
    await expect.poll(kept).not.toContain('of Eve')
    expect(await kept()).toContain('below forty we leave')
  })
})

test('what the account cannot open is said, and the device keeps its copy', async ({
  page,
  signIn,
  served,
}) => {
  const { id } = await signIn(page, { roles: ['learner'] })
  await page.goto(walkAway)
  await page.getByLabel(limit).fill('below forty we leave')
  await page.goto('/prep-card')
  await keepInAccount(page)
  await writeRows(served.dataFolder, (db) => {
    db.prepare('UPDATE PrepCard SET sealed = ? WHERE personId = ?').run(randomBytes(200), id)
  })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('could not be opened')
  await page.getByLabel(limit).fill('below forty-two we leave')
  await expect(page.getByText('will reach your account')).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel(limit)).toHaveValue('below forty-two we leave')
  await expect(page.getByRole('alert')).toContainText('could not be opened')
})

test.describe('cut off', () => {
  // Without the worker, which these journeys do without, Remix says that it could not look for routes.
  test.use({ allowConsole: [/ERR_INTERNET_DISCONNECTED|manifest patches/] })

  test('works from the device without a network', async ({ page, signIn }) => {
    await signIn(page, { roles: ['learner'] })
    await page.goto(walkAway)
    await page.getByLabel(limit).fill('below forty we leave')
    await page.getByRole('link', { name: 'Prep card' }).first().click()
    await expect(nameField(page)).toBeVisible()
    await page.goBack()
    await expect(nameField(page)).toBeHidden()
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Prep card' }).first().click()
    await expect(nameField(page)).toBeVisible()
    await expect(page.getByLabel(limit)).toHaveValue('below forty we leave')
    await cardSwitch(page).click()
    await expect(page.getByText('as soon as there is a network').first()).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByText(/^Sealed in your account/)).toBeVisible()
  })
})

test('prints one card: its name and day, every word of every entry, and nothing else', async ({ page }) => {
  await page.goto(walkAway)
  const long = Array.from({ length: 60 }, (_, at) => `line ${at + 1}`).join('\n')
  await page.getByLabel(limit).fill(long)
  await page.goto('/prep-card')
  await nameField(page).fill('Renewal with Acme')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Renewal with Acme').and(page.locator(':visible'))).toHaveCount(1)
  await expect(page.getByText(/^As of /)).toBeVisible()
  await expect(page.getByText(/line 1\s+line 2\s[\s\S]*line 60/).and(page.locator('p'))).toBeVisible()
  for (const hidden of [
    page.getByRole('navigation', { name: 'Main' }),
    page.getByRole('button', { name: 'Print' }),
    page.getByRole('textbox').first(),
    page.getByRole('link', { name: /From its lesson/ }),
  ])
    await expect(hidden).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })
  test('several cards and the switch fit, and targets are large enough', async ({ page, signIn }) => {
    await signIn(page, { roles: ['learner'] })
    await goToField(page)
    await page.getByLabel(limit).fill('below forty we leave')
    await page.goto('/prep-card')
    await page.getByRole('button', { name: 'New card' }).click()
    await nameField(page).fill(
      'A talk with a name as long as a name can be, about the renewal and all the rest of it'.slice(0, 80),
    )
    await goToField(page)
    await expect(page.getByLabel('On:').first()).toBeVisible()
    for (const path of ['', '/prep-card']) {
      if (path) await page.goto(path)
      if (path) await expect(cardSwitch(page)).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      const small = await page
        .locator('main')
        .locator('button, select, label:has(input)')
        .and(page.locator(':visible'))
        .evaluateAll((targets) =>
          targets
            .filter((target) => target.getBoundingClientRect().height < 44)
            .map((target) => target.textContent),
        )
      expect(small).toEqual([])
    }
  })
})
