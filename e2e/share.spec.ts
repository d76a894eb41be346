import { expect, readRows, test } from './fixtures'

/** How many rows there are that reading could leave behind. */
async function rowsOfReaders(dataFolder: string): Promise<unknown[]> {
  const tables = ['LessonUse', 'HelpAnswer', 'Session', 'Mutation']
  return readRows(
    dataFolder,
    tables.map((table) => `SELECT '${table}' AS name, count(*) AS rows FROM ${table}`).join(' UNION ALL '),
  )
}

test('a lesson is handed on by a clean link, and read without an account', async ({
  page,
  browser,
  baseURL,
  context,
  served,
  expectFit,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  // Desktop Chromium on Linux has no sheet to share with: then the link is copied.
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  await page.goto('/lessons/use-the-break-well/core?kit=use-the-break-well.core&situation=mid-negotiation')
  await page.getByRole('button', { name: 'Share this lesson' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  await expectFit(page)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${baseURL}/lessons/use-the-break-well/core`)

  const before = await rowsOfReaders(served.dataFolder)
  const partner = await browser.newContext()
  const other = await partner.newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Use the break well')
  await expect(other.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Use the break well')
  expect(await partner.cookies()).toEqual([])
  // Read to its end, and no row tells of it.
  for (const key of ['Tab', ...Array(20).fill('ArrowRight')]) await other.keyboard.press(key)
  await expect(other.getByText('Did this help?')).toBeVisible()
  expect(await rowsOfReaders(served.dataFolder)).toEqual(before)
  await partner.close()
})

test.describe('a link that outlives its lesson', () => {
  test.use({ allowConsole: [/404/] })
  test('says so, and names the lessons nearest to it', async ({ page, expectAccessible }) => {
    await page.goto('/lessons/use-the-break-better/core')
    await expect(page.getByText('It may have been retired or renamed.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Use the break well' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Use the break well')
  })
})

test('without scripts the address stands as a link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/lessons/use-the-break-well/core')
  await expect(page.getByRole('link', { name: 'The address of this lesson, to share' })).toHaveAttribute(
    'href',
    '/lessons/use-the-break-well/core',
  )
  await context.close()
})
