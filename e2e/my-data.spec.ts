import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, readRows, test, writeRows } from './fixtures'
import { keptOnDevice } from './kept-on-device'

test('somebody sees what is kept, and takes everything with them', async ({ page, signIn, expectFit }) => {
  const ada = await signIn(page, { roles: ['learner'], name: 'Ada Example' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Me', exact: true }).click()
  await page.getByRole('link', { name: 'My data' }).click()
  const table = page.getByRole('table', { name: /What is kept about you/ })
  await expect(table.getByRole('rowheader', { name: 'Debriefs' })).toBeVisible()
  await expectFit(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download everything' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^just-enough-my-data-\d{4}-\d\d-\d\d\.json$/)
  const data = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect(data).toMatchObject({
    version: 1,
    account: { email: ada.email, name: 'Ada Example' },
    roles: [{ role: 'learner' }],
    sessions: [{ method: 'link' }],
  })
})

test('a guest gets no file and is led to sign in', async ({ page }) => {
  await page.goto('/me/data.json')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fme%2Fdata\.json$/)
})

test.describe('erased', () => {
  // Refusals that are wanted: the word left out, and the browser that is signed out.
  test.use({ allowConsole: [/400|503/] })

  test('somebody is gone on every browser, and may clear this one', async ({
    page,
    browser,
    baseURL,
    signIn,
    served,
    expectFit,
  }) => {
    const ada = await signIn(page, { roles: ['learner'], name: 'Ada Example' })
    const other = await browser.newContext({
      ...(baseURL && { baseURL }),
      storageState: await page.context().storageState(),
    })
    const elsewhere = await other.newPage()
    await elsewhere.goto('/me/account')
    await expect(elsewhere.getByText(ada.email)).toBeVisible()

    // Something of theirs that this browser cannot send in time.
    await other.route('**/sync', (route) => route.fulfill({ status: 503, body: '' }))
    await elsewhere.goto('/lessons/use-the-break-well/core')
    await elsewhere.getByRole('button', { name: 'Keep lesson' }).click()
    await expect(elsewhere.getByRole('button', { name: 'Lesson kept' })).toBeVisible()

    await page.goto('/lessons/test-the-yes-before-you-shake-hands/core')
    await page.getByRole('textbox').first().fill('Until the end of March, no longer.')
    await page.getByRole('textbox').first().blur()
    await page.goto('/me/data')
    await page.getByRole('link', { name: 'Erase my account' }).click()
    await expect(page.getByRole('region', { name: 'What stays, without your name' })).toContainText(
      'comments',
    )
    await expect(page.getByRole('region', { name: 'What stays, with a number' })).toContainText('audit log')
    await expectFit(page)
    await page.getByRole('button', { name: 'Erase my account for good' }).click()
    const word = page.getByLabel(/Type “erase”/)
    await expect(word).toHaveAccessibleDescription(/Type “erase” to go on/)
    await word.fill('Erase')
    await page.getByRole('button', { name: 'Erase my account for good' }).click()

    await expect(page.getByRole('heading', { name: 'Your account is erased' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'On this device' })).toContainText('prep cards and notes')
    await expectFit(page)
    // Another tab still holds it, and does not bring it back.
    const second = await page.context().newPage()
    await second.goto('/lessons/test-the-yes-before-you-shake-hands/core')
    await expect(second.getByRole('textbox').first()).toHaveValue('Until the end of March, no longer.')
    await page.getByRole('button', { name: 'Clear this device' }).click()
    await expect(page.getByText('Nothing that you wrote is on this device.')).toBeVisible()
    await expect(second.getByRole('textbox').first()).toHaveValue('')
    await second.goto('/')
    await page.reload()
    await expect(page.getByText('Nothing that you wrote is on this device.')).toBeVisible()
    await second.close()

    const late = await elsewhere.request.post('/me/account', { form: { which: 'others' }, maxRedirects: 0 })
    expect(late.headers().location).toContain('/sign-in')
    await other.unroute('**/sync')
    await elsewhere.goto('/me/account')
    await expect(elsewhere.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(elsewhere.getByText(/of an account that was erased/)).toBeVisible()
    await elsewhere.reload()
    await expect(elsewhere.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(elsewhere.getByText(/from before you were signed out/)).toHaveCount(0)
    await other.close()
    expect(await readRows(served.dataFolder, `SELECT * FROM Favourite WHERE personId = '${ada.id}'`)).toEqual(
      [],
    )
    expect(await readRows(served.dataFolder, `SELECT id FROM Person WHERE id = '${ada.id}'`)).toEqual([])
  })
})

test('the farewell page names what the studio could not send, and clears it', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/goodbye')
  await expect(page.getByText('Nothing that you wrote is on this device.')).toBeVisible()
  const name = 'just-enough-draft/0192f0c1-7c1e-7000-8000-000000000001/studio/lesson/some-lesson'
  await page.evaluate(
    (key) =>
      new Promise<void>((resolve, reject) => {
        localStorage.setItem(`${key}/a-tab`, JSON.stringify({ text: 'typed as the page went', base: 1 }))
        const opening = indexedDB.open('keyval-store')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('keyval', 'readwrite')
          writing.objectStore('keyval').put({ text: 'typed in a train', base: 1 }, key)
          writing.onerror = () => reject(writing.error)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    name,
  )
  await page.reload()
  await expect(page.getByText('written in the studio and not sent, 2 texts')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Clear this device' }).click()
  await expect(page.getByText('Nothing that you wrote is on this device.')).toBeVisible()
  expect(Object.keys(await keptOnDevice(page))).not.toContain(name)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('typed')
})

test('who came in a while ago confirms by a link that leads back', async ({
  page,
  signIn,
  served,
  expectFit,
}) => {
  const ada = await signIn(page, { roles: ['learner'] })
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString()
  await writeRows(served.dataFolder, (db) =>
    db.prepare('UPDATE Session SET createdAt = ? WHERE personId = ?').run(anHourAgo, ada.id),
  )
  await page.goto('/me/erase')
  await expect(page.getByRole('button', { name: 'Erase my account for good' })).toHaveCount(0)
  await expectFit(page)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('A link is on its way.')).toBeVisible()
  const link = () => {
    const outbox = join(served.dataFolder, 'outbox')
    // Made with the first mail.
    const names = existsSync(outbox) ? readdirSync(outbox) : []
    const mails = names.map((name) => readFileSync(join(outbox, name), 'utf8'))
    const mail = mails.find((text) => text.includes(ada.email)) ?? ''
    return /token=([\w-]{43})/.exec(mail.replace(/=\n/g, '').replace(/=3D/g, '='))?.[1]
  }
  await expect.poll(link).toBeTruthy()
  await page.goto(`/sign-in/link?token=${link()}`)
  await page.getByRole('button', { name: 'Sign in on this device' }).click()
  await expect(page).toHaveURL(/\/me\/erase$/)
  await expect(page.getByRole('button', { name: 'Erase my account for good' })).toBeVisible()
})

test.describe('the last administrator', () => {
  test.use({ allowConsole: [/409/] })
  test('cannot leave without handing on; an administrator erases somebody else', async ({
    page,
    browser,
    baseURL,
    signIn,
    served,
    expectFit,
  }) => {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) })
    const ben = await signIn(await context.newPage(), { roles: ['learner'], name: 'Ben Example' })
    await signIn(page, { roles: ['admin'], name: 'Ada Example' })
    // Journeys beside this one may have administrators of their own for a while.
    await writeRows(served.dataFolder, (db) =>
      db
        .prepare(
          "DELETE FROM PersonRole WHERE role = 'admin' AND personId NOT IN (SELECT id FROM Person WHERE name = 'Ada Example')",
        )
        .run(),
    )
    await page.goto('/me/erase')
    await page.getByLabel(/Type “erase”/).fill('erase')
    await page.getByRole('button', { name: 'Erase my account for good' }).click()
    await expect(page.getByRole('alert')).toContainText('only administrator')

    await page.goto(`/people/${ben.id}/erase`)
    await expect(page.getByRole('heading', { name: 'Erase Ben Example' })).toBeVisible()
    await expectFit(page)
    await page.getByLabel(/Type “erase”/).fill('erase')
    await page.getByRole('button', { name: 'Erase Ben Example for good' }).click()
    await expect(page.getByRole('heading', { name: 'Erased' })).toBeVisible()
    await context.close()
  })
})

test.describe('somebody else', () => {
  test.use({ allowConsole: [/403/] })
  test('without the right is refused at the door', async ({ page, signIn }) => {
    const ada = await signIn(page, { roles: ['learner', 'manager'] })
    await page.goto(`/people/${ada.id}/erase`)
    await expect(page.getByText('Your account does not allow this')).toBeVisible()
  })
})
