import { clearStudio, expect, test, editorText as textOf } from './fixtures'

const slug = 'ferry-is-late'
const phrases = [
  'the ferry is late again and their crew stands next to ours',
  'no boat yet, both teams wait on the quay',
  'the harbour says two more hours until we sail',
  'our partner walks up and down the pier and says nothing',
  'we missed the crossing together',
  'they blame our driver for the missed boat',
  'the captain will not sail in this wind, what do we do with the customer',
  'everybody is cold and the ferry does not come',
  'waiting at the ferry terminal with their whole team',
  'the boat was cancelled and they want to go home',
  'stuck on the island with the partner until tomorrow',
  'next sailing is in the morning and the mood is bad',
]

test.afterEach(({ served }) => clearStudio(served))

test('a new situation is written, reviewed and published, and tasks find it at once', async ({
  page,
  served,
  signIn,
  browser,
  expectAccessible,
}) => {
  test.setTimeout(240_000)
  await signIn(page, { roles: ['author'], name: 'Ada Author' })
  await page.goto('/studio')
  await page.getByLabel('Kind', { exact: true }).last().selectOption('situation')
  await page.getByLabel('Title', { exact: true }).fill('Waiting for the ferry')
  await page.getByLabel('Name in its address').fill(slug)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(textOf(page)).toContainText('A sentence or two for the map.')
  const preview = page.getByRole('region', { name: 'Preview' })
  const kit = preview.getByRole('region', { name: /^Its kit/ })
  await expect(kit).toContainText('None: no lesson that readers have')

  await page.getByRole('tab', { name: 'Front matter' }).click()
  await page.getByLabel('Phase').selectOption('repair')
  await page
    .getByLabel('What the reader is in')
    .fill('The ferry does not come, and both teams wait together.')
  await page.getByLabel('When it is something else').fill('When they are angry, see They are angry.')
  for (const neighbour of ['angry-counterpart', 'mid-negotiation'])
    await page.getByLabel('Add to neighbours').selectOption(neighbour)
  await page
    .getByLabel('Short names for it')
    .fill('late ferry\nmissed boat\nno crossing\nstuck on the quay\nwaiting for the boat\nferry terminal')
  await page.getByLabel('Usually').selectOption('during')
  await page.getByRole('textbox', { name: 'Phrases' }).fill(phrases.slice(0, 11).join('\n'))
  await page.getByRole('tab', { name: /^Problems/ }).click()
  await expect(page.getByRole('tabpanel')).toContainText(/phrases/)
  await page.getByRole('tab', { name: 'Front matter' }).click()
  await page.getByRole('textbox', { name: 'Phrases' }).fill(phrases.join('\n'))
  await page.getByRole('tab', { name: 'Preview' }).click()
  await expect(preview.getByRole('heading', { name: 'Waiting for the ferry' })).toBeVisible()
  await expect(preview).toContainText('The ferry does not come, and both teams wait together.')
  await expect(kit.getByRole('heading')).toContainText('5 min, in the middle')
  const first = (await kit.getByRole('listitem').first().locator('span').first().textContent()) ?? ''
  await expectAccessible(page)
  await page.getByRole('tab', { name: /^Problems/ }).click()
  await expect(page.getByRole('tabpanel')).not.toContainText(/Error/)

  await page.getByRole('tab', { name: 'Match' }).click()
  await page
    .getByLabel('A task, as somebody would type it')
    .fill('the ferry did not come and they stand on the quay')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByRole('heading', { name: /^It comes/ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Keep it as a test' }).click()
  await expect(page.getByRole('region', { name: 'Kept tasks' })).toContainText('✓ Gained', {
    timeout: 60_000,
  })
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await page.getByRole('link', { name: 'Changes and review' }).click()
  await page.getByRole('button', { name: 'Send to review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sent to review.' })).toBeVisible()

  const desk = await (await browser.newContext({ baseURL: served.url })).newPage()
  await signIn(desk, { roles: ['reviewer'], name: 'Rae Reviewer' })
  await desk.goto('/studio/reviews')
  await desk.getByRole('link', { name: 'Waiting for the ferry' }).click()
  await desk.getByRole('button', { name: 'Approve it as it stands' }).click()
  await desk.getByLabel('Why', { exact: true }).fill('People ask for it')
  await desk.getByRole('button', { name: 'Publish now' }).click()
  await expect(desk.getByRole('status').filter({ hasText: 'Published as version 1.' })).toBeVisible({
    timeout: 60_000,
  })

  const reader = await (await browser.newContext({ baseURL: served.url })).newPage()
  await reader.goto('/')
  await reader.getByLabel('What are you in?').fill('no ferry comes, both teams wait on the quay')
  await expect(reader.getByRole('heading', { name: 'Waiting for the ferry' })).toBeVisible()
  await reader.goto(`/situations/${slug}`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Waiting for the ferry')
  await expect(
    reader
      .getByRole('region', { name: /^Your kit/ })
      .getByRole('listitem')
      .first(),
  ).toContainText(first)
})

test('phrases that lie in git are found, taken out, put back and said otherwise', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(page, { roles: ['author'] })
  await page.goto('/studio/situation/hard-anchor')
  await page.getByRole('tab', { name: 'Phrases' }).click()
  await page.getByLabel('Find phrases').fill('they said 2m')
  const first = page.getByRole('list', { name: 'Phrases of git' }).getByRole('listitem').first()
  const phrase = (await first.locator('span').first().textContent()) ?? ''
  await first.getByRole('button', { name: /^Take out/ }).click()
  await expect(page.getByText(/1 of them is taken out here/)).toBeVisible()
  await expect(first.getByRole('button', { name: /^Put back/ })).toBeFocused()
  await expectAccessible(page)
  await first.getByRole('button', { name: /^Put back/ }).click()
  await expect(page.getByText(/ 0 of them are taken out here/)).toBeVisible()
  await first.getByRole('button', { name: /^Change/ }).press('Enter')
  await expect(first.getByRole('button', { name: /^Put back/ })).toBeFocused()
  await page.getByRole('tab', { name: 'Front matter' }).click()
  await expect(page.getByRole('textbox', { name: 'Phrases' })).toHaveValue(new RegExp(`${phrase}$`))
  await page.getByRole('tab', { name: /^Problems/ }).click()
  await expect(page.getByRole('tabpanel')).not.toContainText('Error')
})
