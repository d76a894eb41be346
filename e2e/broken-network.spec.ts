import { listKept, openFirstPiece, openNetwork, openPage, otherLibrary, test, waitUntilKept } from './device'
import { expect } from './fixtures'

// Servers are started anew in the middle of these journeys.
test.describe.configure({ timeout: 300_000 })

test('keeping that broke off goes on when the network is back, without the page being loaded anew', async ({
  journey,
}) => {
  const network = await openNetwork(await journey.serve())
  const device = await journey.openDevice()
  const page = await openPage(device)
  const backAgain = async () => {
    await device.setOffline(true)
    await device.setOffline(false)
  }
  // First the installation itself breaks off, then the lessons.
  network.state.breaks = /^\/library\/offline\./
  await page.goto(network.url)
  await expect.poll(() => network.state.broken).toBeGreaterThan(0)
  network.state.breaks = /^\/library\/lesson\./
  network.state.broken = 0
  await backAgain()
  await expect.poll(() => network.state.broken).toBeGreaterThan(0)
  network.state.breaks = null
  await backAgain()
  await waitUntilKept(page)
  await network.close()
})

test('while a new edition does not come, a page of it uses the one that is kept, and what came of it stays', async ({
  journey,
}) => {
  const first = await journey.serve()
  const network = await openNetwork(first)
  const device = await journey.openDevice()
  let page = await openPage(device)
  await page.goto(network.url)
  await waitUntilKept(page)
  await first.stop()
  await journey.serve(otherLibrary(journey.folder))
  network.state.breaks = /^\/library\/lesson\./
  await page.close()
  page = await openPage(device)
  await page.goto(network.url)
  const ofKind = async (kind: string) =>
    (await listKept(page)).filter((path) => path.startsWith(`/library/${kind}.`)).length
  await expect.poll(() => network.state.broken).toBeGreaterThan(0)
  await expect.poll(() => ofKind('offline')).toBe(1)
  expect(await ofKind('matcher')).toBe(2)

  network.state.hangs = /\.data/
  await page.getByRole('link', { name: 'Situations', exact: true }).click()
  await expect(page.getByRole('link', { name: /^They opened extreme/ })).toBeVisible()
  await device.setOffline(true)
  await page.getByRole('link', { name: /^They opened extreme/ }).click()
  await openFirstPiece(page)
  await expect(page.getByText(/Step 1 of/)).toBeVisible()
  await expect(page.getByText('The text of this lesson could not be loaded')).toBeHidden()

  network.state.breaks = null
  network.state.hangs = null
  await device.setOffline(false)
  await waitUntilKept(page)
  expect(await ofKind('offline')).toBe(2)
  await network.close()
})
