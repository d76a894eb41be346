import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { keepLine, listKept, openFirstPiece, openPage, test, visitOnce, waitUntilKept } from './device'
import { addPerson, expect, readRows } from './fixtures'

const words = "they just came in at half our price, we're on a break, 5 min"
const lesson = '/lessons/use-the-break-well'

// Servers and browsers are started anew in the middle of these journeys.
test.describe.configure({ timeout: 300_000 })

test('one visit is enough: cut off and started again, it matches, plays, opens the room and keeps the card', async ({
  journey,
  expectAccessible,
}) => {
  const { server, ...visit } = await visitOnce(journey)
  let { device, page } = visit
  await device.close()
  await server.stop()

  device = await journey.openDevice()
  await device.setOffline(true)
  page = await openPage(device)
  await page.goto('/')
  await expect(page.getByText('No network. Everything kept here works.')).toBeVisible()
  await page.getByLabel('What are you in?').fill(words)
  await expect(page.getByRole('heading', { name: 'They opened extreme' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('What are you in?').press('Enter')
  await expect(page).toHaveURL(/\/lessons\/[a-z-]+\/(essence|core|deeper)\?/)
  expect(decodeURIComponent(page.url())).not.toMatch(/half|price|break/)
  await expect(page.getByText(/Step 1 of \d+ · .* left/)).toBeVisible()
  const depths = page.getByRole('navigation', { name: 'Depth' })
  for (const depth of ['Core', 'Deeper', 'Essence']) {
    await depths.getByRole('link', { name: depth }).click()
    await expect(depths.getByRole('link', { name: depth })).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('[data-step] h2:visible')).toHaveCount(1)
  }
  await page.getByRole('link', { name: 'In the room' }).click()
  await expect(page.getByRole('region', { name: 'Say' }).getByRole('blockquote').first()).toBeVisible()
  await page.getByRole('link', { name: 'Leave the room' }).click()
  await expect(page.getByText(/Step 1 of/)).toBeVisible()

  await page.goto('/situations')
  await page.getByRole('link', { name: /^They opened extreme/ }).click()
  await expect(page.getByRole('heading', { name: /^Your kit/ })).toBeVisible()
  await page.getByRole('link', { name: '20 min' }).click()
  await expect(page.getByRole('heading', { name: /of your 20/ })).toBeVisible()

  await page.goto(`${lesson}/core`)
  await keepLine(page)
  await expect(page.getByRole('heading', { name: 'Lines to say' })).toBeVisible()
  const line = await page.getByRole('textbox').first().inputValue()
  await device.close()

  device = await journey.openDevice()
  await device.setOffline(true)
  page = await openPage(device)
  await page.goto('/prep-card')
  await expect(page.getByRole('textbox').first()).toHaveValue(line)
  await page.goto('/room')
  await expect(page).toHaveURL(new RegExp(`${lesson}/room`))
})

test('without a network the typed task survives a click, and what cannot work is said', async ({
  journey,
  expectAccessible,
  expectFit,
}) => {
  const { server, device, page } = await visitOnce(journey)
  await page.getByLabel('What are you in?').fill(words)
  await server.stop()
  await device.setOffline(true)
  await page.getByRole('link', { name: 'Situations', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'What are you in?' })).toBeVisible()
  await page.getByRole('link', { name: 'Just Enough' }).click()
  await expect(page.getByLabel('What are you in?')).toHaveValue(words)
  await page.getByLabel('What are you in?').press('Enter')
  await expect(page.getByText(/Step 1 of/)).toBeVisible()
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('button[name=answer]')?.click())
  await expect(page.getByText('Noted. It is kept without your name.')).toBeAttached()
  await expect(page.getByText(/Step 1 of/)).toBeVisible()

  // What only the server can do is refused in words, and takes nothing away.
  await page.getByRole('link', { name: 'Just Enough' }).click()
  await page
    .getByRole('heading', { name: 'Not quite? Perhaps …' })
    .locator('..')
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('button', { name: 'Share this wording with the authors' }).click()
  await expect(page.getByText('nothing was sent')).toBeVisible()
  await expect(page.getByLabel('What are you in?')).toHaveValue(words)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page.getByText('That page needs a network')).toBeVisible()
  await expectAccessible(page)
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByLabel('What are you in?')).toHaveValue(words)

  await page.goto('/an/address/of/the/server?with=a-secret')
  await expect(page.getByRole('heading', { name: 'This page needs a network' })).toBeVisible()
  await expect(page).toHaveURL(/\/an\/address\/of\/the\/server\?with=a-secret$/)
  await expectFit(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This page needs a network' })).toBeVisible()
  await expect(page).toHaveURL(/\/an\/address\/of\/the\/server\?with=a-secret$/)
  await page.getByRole('link', { name: 'Say what you are in' }).click()
  await expect(page.getByLabel('What are you in?')).toBeVisible()
  await page.goto('/lessons/no-such-lesson')
  await expect(page.getByText('There is no lesson at this address')).toBeVisible()
})

test('a form that only the server can take is held back without a network, and keeps what is typed', async ({
  journey,
}) => {
  const server = await journey.serve()
  const device = await journey.openDevice()
  const page = await openPage(device)
  await page.goto(`${server.url}/sign-in`)
  await page.getByLabel('E-mail address').fill('someone@example.com')
  await device.setOffline(true)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('Nothing was sent, and what you typed stays here')).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue('someone@example.com')
  // Pressed before the page has been told that the server answers again.
  await device.route('**/healthz', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await device.setOffline(false)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'a link is on its way' })).toBeVisible()
})

test('a gateway that answers for a server that is away, or one that never answers, is as no network', async ({
  journey,
}) => {
  const { server, page } = await visitOnce(journey)
  await server.stop()
  const port = Number(new URL(server.url).port)
  for (const answer of [
    (response: ServerResponse) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<p>Bad gateway'),
    () => undefined,
  ]) {
    const gateway = createServer((_, response) => void answer(response)).listen(port, '127.0.0.1')
    await page.goto(`${lesson}/core`)
    await expect(page.getByText(/Step 1 of/)).toBeVisible()
    await page.getByRole('link', { name: 'Just Enough' }).click()
    await page.getByLabel('What are you in?').fill(words)
    await expect(page.getByRole('heading', { name: 'They opened extreme' })).toBeVisible()
    gateway.closeAllConnections()
    await new Promise((resolve) => gateway.close(resolve))
  }
})

test('keeps nothing of a person, and answers those who are signed in from the server first', async ({
  journey,
}) => {
  const server = await journey.serve()
  const device = await journey.openDevice()
  const page = await openPage(device)
  await device.addCookies([{ name: 'someone', value: 'signed-in', url: server.url }])
  await page.goto('/')
  await waitUntilKept(page)
  await page.getByLabel('What are you in?').fill(words)
  const asked = page.waitForRequest(/\/lessons\/.*\.data/)
  await page.getByLabel('What are you in?').press('Enter')
  await asked
  await expect(page.getByText(/Step 1 of/)).toBeVisible()
  for (const path of await listKept(page))
    expect(path).toMatch(
      /^\/(assets\/|library\/|shell$|__manifest$|helpfulness$|icon\.svg$|manifest\.webmanifest$)/,
    )
  const shell = await page.evaluate(async () => {
    const kept = await caches.match('/shell', { ignoreSearch: true })
    return kept?.text()
  })
  expect(shell).toContain('data-guest')

  await server.stop()
  await device.setOffline(true)
  await page.getByRole('navigation', { name: 'Depth' }).getByRole('link', { name: 'Deeper' }).click()
  await expect(page).toHaveURL(/\/deeper/)
  await expect(page.locator('[data-step] h2').first()).toBeAttached()
})

test('what a signed-in person does without a network, on a browser started without one, reaches their account', async ({
  journey,
}) => {
  const server = await journey.serve()
  const person = { id: randomUUID(), name: 'Robin Example', email: 'robin@example.com' }
  let device = await journey.openDevice()
  let page = await openPage(device)
  await page.goto('/')
  await waitUntilKept(page)
  const secret = await addPerson(join(journey.folder, 'data'), person, ['learner'])
  // Signed in on a page that was a guest's: from here on the server is asked.
  await page.goto(`/sign-in/link?token=${secret}`)
  await page.getByRole('button', { name: 'Sign in on this device' }).click()
  await expect(page.getByRole('link', { name: 'Me', exact: true })).toBeVisible()
  await page.goto(`${lesson}/core`)
  await expect(page.getByRole('button', { name: 'Keep lesson' })).toBeVisible()
  // Only a page that has woken up tells the device who is there.
  await expect(page.locator('html[data-awake]')).toBeAttached()
  await device.close()
  await server.stop()

  device = await journey.openDevice()
  await device.setOffline(true)
  page = await openPage(device)
  // A task is typed, its first lesson played to the second step and kept, and a line of it put on the card.
  await page.goto('/')
  await page.getByLabel('What are you in?').fill(words)
  await openFirstPiece(page)
  await expect(page.getByText(/Step 1 of/)).toBeVisible()
  const [, played] = /\/lessons\/([a-z-]+)\//.exec(page.url()) ?? []
  await expect(page.getByRole('link', { name: 'Me', exact: true })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/Step 2 of/)).toBeVisible()
  await expect(page.getByText(/of yours will reach your account/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep lesson' }).click()
  await expect(page.getByRole('button', { name: 'Lesson kept' })).toBeVisible()
  await page.goto(`${lesson}/core`)
  await keepLine(page)
  const line = await page.getByRole('textbox').first().inputValue()
  await device.close()

  await journey.serve()
  device = await journey.openDevice()
  page = await openPage(device)
  await page.goto('/prep-card')
  await expect(page.getByRole('textbox').first()).toHaveValue(line)
  const data = join(journey.folder, 'data')
  await expect
    .poll(() =>
      readRows(
        data,
        `SELECT lesson, step, situation FROM LessonUse WHERE personId = '${person.id}' AND lesson = '${played}'`,
      ),
    )
    .toEqual([{ lesson: played, step: 1, situation: 'hard-anchor' }])
  await expect
    .poll(() => readRows(data, `SELECT lesson FROM Favourite WHERE personId = '${person.id}' AND kept = 1`))
    .toEqual([{ lesson: played }])
})

test('the shortcuts of the installed app lead somewhere, and its icons are there', async ({
  page,
  request,
}) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
    icons: { src: string }[]
    shortcuts: { name: string; url: string; icons: { src: string }[] }[]
  }
  expect(manifest.shortcuts.map(({ name }) => name)).toContain('In the room now')
  for (const { src } of [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)])
    expect((await request.get(src)).headers()['content-type']).toMatch(/^image\//)
  for (const { url } of manifest.shortcuts) {
    expect((await page.goto(url))?.status()).toBe(200)
    await expect(page.getByRole('main')).toBeVisible()
  }
})
