import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, startServer, test } from './fixtures'

test('a guest is led to sign in and back to where they wanted to go', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto('/me/account')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fme%2Faccount$/)
  await expectAccessible(page)
  const { name } = await signIn(page, { roles: ['learner'] })
  await page.goto('/me/account')
  await expect(page.getByText(name)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test.describe('a link by mail', () => {
  test.use({ allowConsole: [/410/] })
  test('is sent to a known address alone, in the same words, and works once', async ({
    page,
    signIn,
    served,
  }) => {
    const { email } = await signIn(page, { roles: ['learner'] })
    await page.context().clearCookies()
    const ask = async (address: string) => {
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').fill(address)
      await page.getByRole('button', { name: 'Send me a link' }).click()
      return page.getByRole('status').textContent()
    }
    expect(await ask('nobody@example.com')).toBe(await ask(email))
    const outbox = join(served.dataFolder, 'outbox')
    const mails = () => {
      try {
        return readdirSync(outbox)
          .filter((name) => name.endsWith('.eml'))
          .map((name) => readFileSync(join(outbox, name), 'utf8').replace(/=\n/g, '').replace(/=3D/g, '='))
      } catch {
        return []
      }
    }
    await expect.poll(() => mails().filter((mail) => mail.includes(email)).length).toBe(1)
    expect(mails().filter((mail) => mail.includes('nobody@example.com'))).toEqual([])
    const secret = /token=([\w-]{43})/.exec(mails().find((mail) => mail.includes(email)) ?? '')?.[1]
    await page.goto(`/sign-in/link?token=${secret}`)
    await page.getByRole('button', { name: 'Sign in on this device' }).click()
    await expect(page.getByRole('link', { name: 'Me', exact: true })).toBeVisible()
    await page.context().clearCookies()
    await page.goto(`/sign-in/link?token=${secret}`)
    await page.getByRole('button', { name: 'Sign in on this device' }).click()
    await expect(page.getByRole('alert')).toContainText('does not work any more')
    expect(served.log()).not.toContain(secret)
  })
})

test.describe('a wrong address', () => {
  test.use({ allowConsole: [/400/] })
  test('is told at its field, also without scripts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill('no address at all')
    await page
      .locator('form')
      .first()
      .evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription('That is no e-mail address.')
    await context.close()
  })
})

test('the first start offers to become administrator by a link in what the server prints, once', async ({
  browser,
}, info) => {
  const dataFolder = info.outputPath('data')
  const server = await startServer({ DATA_DIR: dataFolder })
  const offered = /http:\S+sign-in\/first\?token=[\w-]{43}/
  await expect.poll(server.log).toMatch(offered)
  const link = offered.exec(server.log())?.[0] ?? ''
  const page = await browser.newPage({ baseURL: server.url })
  const { pathname, search } = new URL(link)
  await page.goto(pathname + search)
  await page.getByLabel('Your name').fill('Ada Example')
  await page.getByLabel('Your e-mail address').fill('ada@example.com')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('ada@example.com')).toBeVisible()
  await page.context().clearCookies()
  await page.goto(pathname + search)
  await page.getByLabel('Your name').fill('Eve Example')
  await page.getByLabel('Your e-mail address').fill('eve@example.com')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.close()
  await server.stop()
})

test('another site’s form cannot sign anybody out', async ({ page, signIn, baseURL }) => {
  await signIn(page, { roles: ['learner'] })
  const answer = await page.request.post(`${baseURL}/sign-out`, {
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(answer.status()).toBe(403)
})
