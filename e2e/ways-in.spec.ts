import type { Page } from '@playwright/test'
import { signOnClient, startIdentityProvider } from '../bin/setup/test-identity-provider'
import { expect, readRows, startServer, test, writeRows } from './fixtures'

const good = 'harbour violet seventeen ladder'

async function signOut(page: Page) {
  await page.goto('/me/account')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
}

async function signInByPassword(page: Page, email: string, password: string) {
  await page.goto('/sign-in?to=/me/account')
  await page.getByText('I have a password').click()
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in with the password' }).click()
}

test.describe('a password', () => {
  test.use({ allowConsole: [/40[03]/] })
  test('is set, signs in, is changed and removed', async ({ page, signIn, expectFit }) => {
    const { email } = await signIn(page, { roles: ['learner'] })
    await page.goto('/me/account')
    await page.getByRole('link', { name: 'Set a password' }).click()
    await page.getByLabel('New password').fill('Password2026!')
    await page.getByRole('button', { name: 'Set this password' }).click()
    await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/Others use this one too/)
    await expectFit(page)
    await page.getByLabel('New password').fill(good)
    await page.getByRole('button', { name: 'Set this password' }).click()
    await expect(page.getByRole('link', { name: 'Change password' })).toBeVisible()
    await expectFit(page)
    await signOut(page)

    await signInByPassword(page, email, 'not the one that was set')
    await expect(page.getByRole('alert')).toContainText('do not belong together')
    await expectFit(page)
    expect(await page.content()).not.toContain('not the one that was set')
    await page.getByLabel('Password', { exact: true }).fill(good)
    await page.getByRole('button', { name: 'Sign in with the password' }).click()
    await expect(page.getByText('by a password')).toBeVisible()

    await page.getByRole('link', { name: 'Change password' }).click()
    await page.getByText('Do without a password').click()
    await expectFit(page)
    await page.getByRole('button', { name: 'Remove the password' }).click()
    await expect(page.getByRole('link', { name: 'Set a password' })).toBeVisible()
  })
})

test('a password works without scripts', async ({ browser, page, signIn, baseURL }) => {
  const { email } = await signIn(page, { roles: ['learner'] })
  await page.goto('/me/account/password')
  await page.getByLabel('New password').fill(good)
  await page.getByRole('button', { name: 'Set this password' }).click()
  await expect(page.getByRole('link', { name: 'Change password' })).toBeVisible()
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const bare = await plain.newPage()
  await signInByPassword(bare, email, 'not the one that was set')
  await expect(bare.getByRole('alert')).toContainText('do not belong together')
  await expect(bare.getByLabel('E-mail', { exact: true })).toHaveValue(email)
  await expect(bare.getByRole('button', { name: 'Use a passkey' })).toHaveCount(0)
  await bare.getByLabel('Password', { exact: true }).fill(good)
  await bare.getByRole('button', { name: 'Sign in with the password' }).click()
  await expect(bare.getByText('by a password')).toBeVisible()
  await plain.close()
})

/** A device with a finger to ask for, that Chromium keeps for the test. */
async function plugInDevice(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    /** Whether its owner touches it when it is asked for. */
    touch: (enabled: boolean) =>
      devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    verified: (isUserVerified: boolean) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

test.describe('a passkey', () => {
  // A passkey belongs to a name: there is none for 127.0.0.1.
  test.use({
    allowConsole: [/403/],
    baseURL: async ({ served }, use) => use(served.url.replace('127.0.0.1', 'localhost')),
  })
  test('is added, signs in and is removed', async ({ page, signIn, expectFit }) => {
    const device = await plugInDevice(page)
    await signIn(page, { roles: ['learner'] })
    await page.goto('/me/account')
    await page.getByRole('link', { name: 'Add a passkey' }).click()
    await page.getByLabel('A name for this device').fill('My phone')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByRole('status')).toHaveText('My phone was added.')
    await expect(page.getByRole('list', { name: 'Your passkeys' })).toContainText('My phone')
    await expectFit(page)

    await device.touch(false)
    await signOut(page)
    await page.goto('/sign-in?to=/me/account')
    await expectFit(page)
    await device.touch(true)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await expect(page.getByText('by a passkey')).toBeVisible()

    // Among the suggestions of the address field; Chromium's device takes the first by itself.
    await signOut(page)
    await page.goto('/sign-in?to=/me/account')
    await expect(page.getByText('by a passkey')).toBeVisible()

    await page.getByRole('link', { name: 'Change passkeys' }).click()
    await page.getByRole('button', { name: 'Remove My phone' }).click()
    await expect(page.getByText('You have none yet.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Passkeys' })).toBeFocused()
    await device.touch(false)
    await signOut(page)
    await page.goto('/sign-in')
    await device.touch(true)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await expect(page.getByRole('alert')).toContainText('not accepted')
  })
})

test('what was begun too long ago asks to sign in once more, and comes back', async ({
  page,
  served,
  signIn,
  expectFit,
}) => {
  const { id, email } = await signIn(page, { roles: ['learner'] })
  await page.goto('/me/account/password')
  await page.getByLabel('New password').fill(good)
  await page.getByRole('button', { name: 'Set this password' }).click()
  await expect(page.getByRole('link', { name: 'Change password' })).toBeVisible()
  await writeRows(served.dataFolder, (db) => {
    db.prepare('UPDATE Session SET createdAt = ? WHERE personId = ?').run('2026-01-01T00:00:00.000Z', id)
  })
  await page.goto('/me/account/passkeys')
  await page.getByRole('link', { name: 'Sign in once more' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in once more' })).toBeVisible()
  await expectFit(page)
  await page.getByText('I have a password').click()
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(good)
  await page.getByRole('button', { name: 'Sign in with the password' }).click()
  await expect(page.getByRole('heading', { name: 'Passkeys' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in once more' })).toHaveCount(0)
})

test.describe('the company’s sign-on', () => {
  test.use({ allowConsole: [/403|410|503|favicon/] })
  test('tells that it is down, signs in, takes a no, and knows what was used up', async ({
    page,
    expectFit,
  }, info) => {
    const provider = await startIdentityProvider()
    const dataFolder = info.outputPath('data')
    const server = await startServer({
      DATA_DIR: dataFolder,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: signOnClient.id,
      OIDC_CLIENT_SECRET: signOnClient.secret,
      OIDC_NAME: 'Continue with Example Ltd',
      OIDC_ROLES: 'leads=manager',
    })
    const home = server.url.replace('127.0.0.1', 'localhost')
    await page.goto(`${home}/sign-in?to=/me/account`)
    await expectFit(page)
    await page.getByRole('link', { name: 'Continue with Example Ltd' }).click()
    await expect(page.getByRole('alert')).toContainText('does not answer right now')
    await expectFit(page)

    provider.leadBackTo(`${home}/sign-in/company/back`)
    const account = {
      email: 'kim@example.com',
      email_verified: true,
      name: 'Kim Example',
      groups: ['leads'],
    }
    provider.accounts.set('kim', account)
    await page.getByRole('link', { name: 'Take another way' }).click()
    await page.getByRole('link', { name: 'Continue with Example Ltd' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('alert')).toContainText('said no')
    const used = page.url()

    await page.goto(`${home}/sign-in?to=/me/account`)
    await page.getByRole('link', { name: 'Continue with Example Ltd' }).click()
    await page.getByLabel('Who are you').fill('kim')
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByText('by the company’s single sign-on')).toBeVisible()
    await expect(page.getByText('kim@example.com')).toBeVisible()
    await expectFit(page)

    await page.goto(used)
    await expect(page.getByRole('alert')).toContainText('Begin once more')
    const roles = await readRows<{ role: string }>(dataFolder, 'SELECT role FROM PersonRole ORDER BY role')
    expect(roles.map(({ role }) => role)).toEqual(['learner', 'manager'])
    for (const secret of [
      signOnClient.secret,
      'kim@example.com',
      new URL(used).searchParams.get('state') ?? '',
    ])
      expect(server.log()).not.toContain(secret)
    await server.stop()
    await provider.stop()
  })
})
