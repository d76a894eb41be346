import { expect, test } from './fixtures'

test('a lesson is handed on by a clean link, and read without an account', async ({
  page,
  browser,
  baseURL,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  // Desktop Chromium on Linux has no sheet to share with: then the link is copied.
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  await page.goto('/lessons/use-the-break-well/core?kit=use-the-break-well.core&situation=mid-negotiation')
  await page.getByRole('button', { name: 'Share this lesson' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${baseURL}/lessons/use-the-break-well/core`)

  const partner = await browser.newContext()
  const other = await partner.newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Use the break well')
  await expect(other.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Use the break well')
  expect(await partner.cookies()).toEqual([])
  await partner.close()
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
