import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const unique = () => Math.random().toString(36).slice(2, 8)

/** The link in the last mail to an address, as a path. */
async function mailedPath(dataFolder: string, email: string): Promise<string> {
  const find = () => {
    const outbox = join(dataFolder, 'outbox')
    const mails = readdirSync(outbox)
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map((name) => readFileSync(join(outbox, name), 'utf8').replace(/=\n/g, '').replace(/=3D/g, '='))
    const mail = mails.filter((text) => text.includes(`To: ${email}`)).at(-1) ?? ''
    return /\/invitation\?token=[\w-]{43}/.exec(mail)?.[0] ?? ''
  }
  await expect
    .poll(() => {
      try {
        return find()
      } catch {
        return ''
      }
    })
    .not.toBe('')
  return find()
}

/** An administrator makes a team and puts somebody in charge of it. */
async function putInCharge(page: Page, leader: { name: string; email: string }, team: string): Promise<void> {
  await page.goto('/people/teams')
  await page.getByLabel('Name', { exact: true }).fill(team)
  await page.getByRole('button', { name: 'Make the team' }).click()
  await expect(page.getByRole('list', { name: 'Teams' }).getByText(team)).toBeVisible()
  await page.goto('/people')
  await page.getByRole('searchbox', { name: 'Name or e-mail address' }).fill(leader.email)
  await page.getByRole('button', { name: 'Search' }).click()
  // The page asks for its lists once more after a search; who leaves meanwhile breaks that off.
  await page.waitForLoadState('networkidle')
  await page.getByRole('link', { name: leader.name }).click()
  await page.getByLabel('Add a team').selectOption({ label: team })
  await page.getByLabel('Leads it').check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('The team is added.')
}

test.describe('on a phone', () => {
  const viewport = { width: 390, height: 844 }
  test.use({ viewport, allowConsole: [/403/] })

  test('a manager invites by keyboard, the invited accept, and each sees what is theirs', async ({
    page,
    browser,
    baseURL,
    signIn,
    served,
    expectFit,
  }) => {
    const team = `Team ${unique()}`
    const manager = await signIn(page, { roles: ['learner'], name: `Mia ${unique()}` })
    await signIn(page, { roles: ['admin'], name: 'Ada Example' })
    await putInCharge(page, manager, team)
    await expectFit(page)

    await page.context().clearCookies()
    await page.goto('/sign-in')
    await signInAgain(page, manager.email, served.dataFolder)
    await page.goto('/people')
    await expectFit(page)
    await expect(page.getByRole('link', { name: 'Import a file' })).toHaveCount(0)

    const email = `anna.${unique()}@partner.example`
    await page.getByRole('link', { name: 'Invite people' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Invite people' })).toBeVisible()
    await page.getByLabel('E-mail addresses').focus()
    await page.keyboard.insertText(`"Meier, Anna" <${email}>; nobody at all`)
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Team')).toBeFocused()
    await expect(page.getByLabel('Administrator')).toHaveCount(0)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toContainText('1 invited, 1 not an address.')
    await expect(page.getByLabel('E-mail addresses')).toHaveValue(/nobody at all/)
    await expectFit(page)

    const context = await browser.newContext({ viewport, ...(baseURL && { baseURL }) })
    const guest = await context.newPage()
    const path = await mailedPath(served.dataFolder, email)
    await guest.goto(path)
    await expect(guest.getByText(`You join ${team}.`)).toBeVisible()
    await expectFit(guest)
    await expect(guest.getByLabel('Your name')).toHaveValue('Anna Meier')
    await guest.getByRole('button', { name: 'Accept' }).click()
    await expect(guest.getByRole('link', { name: 'Me', exact: true })).toBeVisible()
    await guest.goto(path)
    await expect(guest.getByRole('heading', { name: /does not hold any more/ })).toBeVisible()
    expect((await guest.goto('/people'))?.status()).toBe(403)
    await context.close()

    await page.goto('/people')
    await expect(page.getByRole('list', { name: 'People' }).getByText(email)).toBeVisible()
    await page.getByRole('searchbox').fill('Anna')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('status')).toContainText('1 person with “Anna”.')
    await expect(page).toHaveURL(/\/people$/)
    for (const closed of ['/people/import', '/people/teams/import', '/audit', `/people/${manager.id}`])
      expect((await page.goto(closed))?.status(), closed).toBe(403)
    expect(served.log()).not.toContain(email)
  })
})

test.describe('what is sent a moment ago', () => {
  test.use({ allowConsole: [/429/] })
  test('an open invitation is not sent again at once, and is taken back', async ({
    page,
    signIn,
    expectFit,
  }) => {
    await signIn(page, { roles: ['admin'], name: 'Ada Example' })
    const email = `open.${unique()}@partner.example`
    await page.goto('/people/invite')
    await page.getByLabel('E-mail addresses').fill(email)
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    await expect(page.getByRole('status')).toContainText('1 invited.')
    await page.goto('/people/invitations')
    await expectFit(page)
    await page.getByRole('button', { name: `Send again to ${email}` }).click()
    await expect(page.getByRole('alert')).toContainText('sent a moment ago')
    await page.getByRole('button', { name: `Take back ${email}` }).click()
    await expect(page.getByRole('status')).toContainText('taken back')
    await expect(page.getByText(email)).toHaveCount(0)
  })
})

test('a file of people is shown row by row, then carried out, and stands in the audit log', async ({
  page,
  signIn,
  expectFit,
}) => {
  const admin = await signIn(page, { roles: ['admin'], name: 'Ada Example' })
  const domain = `${unique()}.example`
  const rows = Array.from({ length: 150 }, (_, at) => `Person ${at};p${at}@${domain};Lernende;Team ${domain}`)
  const text = ['Name;E-Mail;Rolle;Abteilung', ...rows, 'Björn;nonsense;;'].join('\n')
  await page.goto('/people')
  await page.getByRole('link', { name: 'Import a file' }).click()
  await expect(page.getByRole('heading', { name: 'Import a file' })).toBeVisible()
  await expectFit(page)
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
  await page.getByRole('button', { name: 'Show what would happen' }).click()
  await expect(page.getByText('read as Windows-1252')).toBeVisible()
  await expectFit(page)
  await page.getByRole('link', { name: 'Refused 1' }).click()
  await expect(page.getByRole('list', { name: 'Rows', exact: true })).toContainText(
    'That is no e-mail address.',
  )
  await page.getByRole('button', { name: 'Carry out 150 rows' }).click()
  await expect(page.getByRole('heading', { name: 'The import is done' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText('150 new, 0 changed, 151 rows in all.')

  await page.goto('/people')
  await page.getByRole('searchbox').fill(domain)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('status')).toContainText('150 people')
  await page.getByRole('button', { name: 'On' }).click()
  await expect(page.getByText('Page 2 of 3')).toBeVisible()
  await expect(page).toHaveURL(/\/people$/)
  await page.getByRole('list', { name: 'People' }).getByRole('link').first().click()
  await page.getByLabel('Author').check()
  await page.getByRole('button', { name: 'Save the roles' }).click()
  await expect(page.getByRole('status')).toHaveText('The roles are changed.')
  await page.getByRole('button', { name: 'Suspend the account' }).click()
  await expect(page.getByRole('status')).toContainText('suspended')
  // The button stands at the end of a page that is longer than the screen.
  await expect(page.getByRole('status')).toBeInViewport()
  await expectFit(page)

  await page.goto(`/audit?actor=${admin.id}`)
  const entries = page.getByRole('list', { name: 'Entries' })
  await expect(entries).toContainText('suspended')
  await expectFit(page)
  await page.getByLabel('What').selectOption({ label: 'Gave a role to' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('1 entry, the newest first.')).toBeVisible()
  await expect(entries).toContainText('role: author')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file.trim().split('\r\n')).toHaveLength(2)
  expect(file).toContain('role-granted')
})

test('a table that is none is refused in words, and pasted rows stay', async ({
  browser,
  page,
  signIn,
  baseURL,
}) => {
  await signIn(page, { roles: ['admin'], name: 'Ada Example' })
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL && { baseURL }),
  })
  const plain = await context.newPage()
  await plain.goto('/people/import')
  await plain.getByLabel('Or the rows, pasted').fill('phone,salary\n1,2')
  await plain.getByRole('button', { name: 'Show what would happen' }).click()
  await expect(plain.getByRole('alert')).toContainText('No column is called “e-mail”')
  await expect(plain.getByLabel('Or the rows, pasted')).toHaveValue(/phone,salary/)
  await context.close()
})

/** As people do it: by a link that is mailed. */
async function signInAgain(page: Page, email: string, dataFolder: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  const outbox = join(dataFolder, 'outbox')
  const find = () => {
    try {
      const mails = readdirSync(outbox)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(outbox, name), 'utf8').replace(/=\n/g, '').replace(/=3D/g, '='))
      const mail = mails.find((text) => text.includes(`To: ${email}`) && text.includes('/sign-in/link'))
      return /\/sign-in\/link\?token=[\w-]{43}/.exec(mail ?? '')?.[0] ?? ''
    } catch {
      return ''
    }
  }
  await expect.poll(find).not.toBe('')
  await page.goto(find())
  await page.getByRole('button', { name: 'Sign in on this device' }).click()
  await expect(page.getByRole('link', { name: 'Me', exact: true })).toBeVisible()
}

test('doors stay shut to a learner, and lead a guest to sign in', async ({
  page,
  signIn,
  baseURL,
  playwright,
}) => {
  const learner = await signIn(page, { roles: ['learner'] })
  const guest = await playwright.request.newContext({ ...(baseURL && { baseURL }) })
  const doors = [
    '/people',
    '/people/invite',
    '/people/invitations',
    '/people/teams',
    '/people/import',
    '/audit',
  ]
  const inner = [`/people/${learner.id}`, '/people/import/x', '/people/import/x/report', '/audit/export']
  for (const door of [...doors, ...inner]) {
    expect((await page.request.get(door)).status(), door).toBe(403)
    const led = await guest.get(door, { maxRedirects: 0 })
    expect([led.status(), led.headers().location], door).toEqual([
      302,
      `/sign-in?to=${encodeURIComponent(door)}`,
    ])
  }
  for (const door of [...doors.slice(0, 5), ...inner.slice(0, 2)]) {
    const form = {
      do: 'roles',
      roles: 'admin',
      name: 'X',
      addresses: 'x@y.example',
      words: 'a',
      rows: 'email\na@b.ch',
    }
    expect((await page.request.post(door, { form })).status(), door).toBe(403)
    // The page around it asks who is there too, and leads away to sign in.
    const refused = await guest.post(door, { form, maxRedirects: 0 })
    expect(refused.headers().location, door).toMatch(/^\/sign-in\?/)
  }
  await guest.dispose()
})
