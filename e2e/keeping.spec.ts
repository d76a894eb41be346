import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import {
  keepLine,
  listKept,
  openFirstPiece,
  openPage,
  otherLibrary,
  test,
  visitOnce,
  waitUntilKept,
} from './device'
import { expect } from './fixtures'

const lesson = '/lessons/use-the-break-well'
/** How many lessons the library has. */
const all = readdirSync('content/lessons').length

// Servers and browsers are started anew in the middle of these journeys.
test.describe.configure({ timeout: 300_000 })

test('a page keeps its version until it is closed; then the new one is whole, also without a network', async ({
  journey,
}) => {
  const { server: first, device, page: old } = await visitOnce(journey)
  await first.stop()
  const second = await journey.serve(otherLibrary(journey.folder))

  // A page of the new version, under the worker of the old one.
  const fresh = await openPage(device)
  await fresh.goto(`${lesson}/core`)
  await expect(fresh.getByRole('heading', { level: 1 })).toHaveText('Use the pause afresh')
  await waitUntilKept(fresh)

  const lessons = async (page: Page, name: string) => {
    await page.getByRole('link', { name: 'Situations', exact: true }).click()
    await page
      .getByRole('link', { name: /^Mid-negotiation|^In the middle of/i })
      .first()
      .click()
    await page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.locator('[data-step] h2').first()).toBeVisible()
  }
  await lessons(old, 'Use the break well')
  await device.setOffline(true)
  await second.stop()
  await lessons(old, 'Use the break well')
  await lessons(fresh, 'Use the pause afresh')
  // While a page of the old version is open, a new page without a network is of the old version, and whole.
  const third = await openPage(device)
  await third.goto('/')
  await lessons(third, 'Use the break well')

  for (const page of [old, fresh, third]) await page.close()
  const later = await openPage(device)
  await expect
    .poll(async () => {
      await later.goto('about:blank')
      await later.goto(`${lesson}/core`)
      return later.getByRole('heading', { level: 1 }).textContent()
    })
    .toBe('Use the pause afresh')
  await lessons(later, 'Use the pause afresh')
  const kept = await listKept(later)
  expect(kept.filter((path) => path.startsWith('/library/lesson.'))).toHaveLength(all)
  expect(kept.filter((path) => path.startsWith('/library/offline.'))).toHaveLength(1)
})

test('a full device says so, and keeps what was promised before', async ({ journey, expectAccessible }) => {
  const first = await journey.serve()
  const device = await journey.openDevice()
  let page = await openPage(device)
  const limit = async (quotaSize: number) => {
    const session = await device.newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(first.url).origin, quotaSize })
  }
  await page.goto('about:blank')
  await limit(400_000)
  await page.goto('/offline')
  await expect(page.getByRole('link', { name: /^This device is full: nothing works/ })).toBeVisible()
  await expectAccessible(page)
  await limit(2_100_000)
  await page.goto('/')
  const sign = page.getByRole('link', {
    name: new RegExp(`^This device is full: \\d+ lessons of ${all} work without network`),
  })
  await expect(sign).toBeVisible({ timeout: 60_000 })
  await sign.click()
  await expect(page.getByRole('alert')).toContainText('no room for the rest')
  await expectAccessible(page)

  await limit(50_000_000)
  await page.goto('/')
  await waitUntilKept(page)
  await page.goto(`${lesson}/core`)
  await keepLine(page)
  await expect(page.getByRole('heading', { name: 'Lines to say' })).toBeVisible()
  const line = await page.getByRole('textbox').first().inputValue()
  const whole = (await listKept(page)).sort()
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate())
  await limit(usage + 200_000)
  await first.stop()
  const second = await journey.serve(otherLibrary(journey.folder))
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^No room for the newest lessons/ })).toBeVisible({
    timeout: 60_000,
  })
  expect((await listKept(page)).filter((path) => path !== '/helpfulness').sort()).toEqual(
    whole.filter((path) => path !== '/helpfulness'),
  )
  await second.stop()
  await page.close()
  page = await openPage(device)
  await page.goto(`${lesson}/core`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Use the break well')
  await expect(page.locator('[data-step] h2').first()).toBeVisible()
  await page.goto('/prep-card')
  await expect(page.getByRole('textbox').first()).toHaveValue(line)
})

test('keeps less when asked to, and shows what it keeps', async ({ journey, expectFit }) => {
  const server = await journey.serve()
  const device = await journey.openDevice()
  const page = await openPage(device)
  const lessons = async () =>
    (await listKept(page)).filter((path) => path.startsWith('/library/lesson.')).length
  await page.goto('/offline')
  await waitUntilKept(page)
  expect(await lessons()).toBe(all)
  await page.getByText('No lessons').click()
  await expect(
    page.getByRole('link', { name: /^Works without network: the box and the lines/ }),
  ).toBeVisible()
  expect(await lessons()).toBe(0)
  await page.getByText('Those I open, and those of situations I choose').click()
  await page.getByLabel('They opened extreme').check()
  await waitUntilKept(page)
  await expectFit(page)
  const chosen = await lessons()
  expect(chosen).toBeGreaterThan(0)
  expect(chosen).toBeLessThan(all)
  await page.goto(`${lesson}/core`)
  await expect.poll(lessons).toBe(chosen + 1)

  await server.stop()
  await device.setOffline(true)
  await page.goto('/offline')
  await expect(page.getByText('You can change this once there is a network again.')).toBeVisible()
  await page.goto(`${lesson}/deeper`)
  await expect(page.locator('[data-step] h2').first()).toBeVisible()
  // A lesson that is not kept, nor left over from before: its text is not there, and its lines are.
  await (await device.newCDPSession(page)).send('Network.clearBrowserCache')
  await page.goto('/situations')
  await expect(
    page.getByText(new RegExp(`No network. \\d+ of ${all} lessons are on this device`)),
  ).toBeVisible()
  await page.getByRole('link', { name: /^They are angry/ }).click()
  await openFirstPiece(page)
  await expect(page.getByText('The text of this lesson could not be loaded')).toBeVisible()
  await page.getByRole('link', { name: 'In the room' }).first().click()
  await expect(page.getByRole('blockquote').first()).toBeVisible()
})

test('a server that is told to keep nothing lets go of what it kept', async ({ journey }) => {
  const { server, page } = await visitOnce(journey)
  await server.stop()
  await journey.serve({ OFFLINE: 'off' })
  await page.goto('/situations')
  await expect.poll(() => listKept(page)).toEqual([])
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0)
  await page.goto('/offline')
  await expect(page.getByText('has switched keeping off')).toBeVisible()
})
