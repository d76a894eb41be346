import { expect, test } from './fixtures'

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('a new lesson is begun, found in the list, saved, and its problems are named', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn(page, { roles: ['author'] })
      await page.goto('/studio')
      await page.getByLabel('Name in its address').fill(`say-it-plainly-${colorScheme}`)
      await page.getByRole('button', { name: 'Begin' }).click()
      const text = page.getByLabel('Text')
      await expect(text).toHaveValue(/choose-a-situation/)
      await text.fill(`${await text.inputValue()}\nA last line.\n`)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Problems' })).toContainText('choose-a-situation')
      await expectAccessible(page)
      await page.goto('/studio?state=draft')
      await expect(page.getByRole('link', { name: `Say it plainly ${colorScheme}` })).toBeVisible()
      await expectAccessible(page)
    })
  })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('two who write at one lesson both stay in the text', async ({ page, signIn, context }) => {
    await signIn(page, { roles: ['author'] })
    await page.goto('/studio/lesson/use-the-break-well')
    const second = await context.newPage()
    await second.goto('/studio/lesson/use-the-break-well')
    const text = await page.getByLabel('Text').inputValue()
    await page.getByLabel('Text').fill(`${text}\nThe first one wrote this.\n`)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    await second.getByLabel('Text').fill(text.replace(/^title: .*$/m, 'title: The second one wrote this'))
    await second.getByRole('button', { name: 'Save' }).click()
    await expect(second.getByText('Somebody else saved meanwhile.')).toBeVisible()
    await expect(second.getByLabel('Text')).toHaveValue(/second one wrote this[\s\S]*first one wrote this/)
  })
})

test('a learner is shown nothing of it', async ({ page, signIn, allowConsole }) => {
  allowConsole.push(/403/)
  await signIn(page, { roles: ['learner'] })
  await page.goto('/studio')
  await expect(page.getByText('Your account does not allow this.')).toBeVisible()
})
