import type { Locator } from '@playwright/test'
import { expect, readSharedWordings, test } from './fixtures'

const unclear = 'my partner and I see it differently'

test('learns from a correction on this device, and shares the words only when asked', async ({
  page,
  served,
  expectAccessible,
}) => {
  await page.goto('/')
  const box = page.getByLabel('What are you in?')
  await box.fill('they want our list of names by five and smile while they say it')
  const before = await firstLine(page.locator('h2#situation'))
  const chosen = page
    .getByRole('heading', { name: /Not quite\? Perhaps|Which is nearer\?/ })
    .locator('..')
    .getByRole('link')
    .filter({ hasNotText: before })
    .first()
  const title = await firstLine(chosen)
  await chosen.click()
  await expect(page.getByText('You chose', { exact: true })).toBeVisible()
  await expect(page.locator('h2#situation')).toHaveText(title)
  await expect(page.getByRole('region', { name: 'What is kept of your choice' })).toContainText(
    'Noted on this device',
  )
  await expectAccessible(page)
  expect(await readSharedWordings(served.dataFolder)).toEqual([])

  await page.getByRole('button', { name: 'Share this wording with the authors' }).click()
  await expect(page.getByText('Shared, without your name.')).toBeVisible()
  expect(await readSharedWordings(served.dataFolder)).toMatchObject([
    { text: 'they want our list of names by five and smile while they say it' },
  ])
  expect(served.log()).not.toContain('list of names')

  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Taken back. The authors do not have it any more.')).toBeVisible()
  expect(await readSharedWordings(served.dataFolder)).toEqual([])

  await page.reload()
  await box.fill('they want our list of names by five and smile while they say it')
  await expect(page.locator('h2#situation')).toHaveText(title)
  await expect(page.getByText('You chose')).toBeHidden()
})

test('takes a correction back', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel('What are you in?')
  await box.fill('he wants a discount for nothing in return')
  const before = await firstLine(page.locator('h2#situation'))
  await page
    .getByRole('heading', { name: /Not quite\? Perhaps|Which is nearer\?/ })
    .locator('..')
    .getByRole('link')
    .filter({ hasNotText: before })
    .first()
    .click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('h2#situation')).toHaveText(before)
  await page.reload()
  await box.fill('he wants a discount for nothing in return')
  await expect(page.locator('h2#situation')).toHaveText(before)
})

test('shows who is upset and how they meet, and one tap takes it back', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/')
  await page.getByLabel('What are you in?').fill('he is shouting at me on the phone about the invoice')
  const upset = page.getByRole('button', { name: 'They are upset: not so' })
  await expect(upset).toBeVisible()
  await expect(page.getByRole('button', { name: 'On a call: not so' })).toBeVisible()
  await upset.click()
  await expect(upset).toBeHidden()
  await page.getByText('Say more by taps').click()
  await expect(page.getByRole('group', { name: 'Who is upset' })).toBeVisible()
  await page.getByText('I am upset').click()
  await expect(page.getByRole('radio', { name: 'I am upset' })).toBeChecked()
  await expect(
    page
      .getByRole('region', { name: /Your kit/ })
      .getByRole('listitem')
      .first(),
  ).toContainText('your own calm first')
  await expectAccessible(page)
})

test('asks one question where it is not sure', async ({ page, expectAccessible }) => {
  await page.goto('/')
  await page.getByLabel('What are you in?').fill(unclear)
  const question = page.getByRole('region', { name: 'Which is nearer?' })
  await expect(question).toBeVisible()
  const choices = question.getByRole('listitem')
  expect(await choices.count()).toBeGreaterThanOrEqual(2)
  expect(await choices.count()).toBeLessThanOrEqual(3)
  await expectAccessible(page)
  await choices.last().getByRole('link').click()
  await expect(page.getByText('You chose', { exact: true })).toBeVisible()
  await expect(question).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the question says what each answer is about', async ({ page, expectFit }) => {
    await page.goto('/')
    await page.getByLabel('What are you in?').fill(unclear)
    const question = page.getByRole('region', { name: 'Which is nearer?' })
    await expect(question).toBeVisible()
    for (const words of await question.getByRole('link').allInnerTexts()) {
      const [name, about] = words.split('\n')
      expect(name?.length).toBeGreaterThan(3)
      expect(about).toMatch(/\w+ \w+ .*[.!?]$/)
    }
    await expectFit(page)
  })
})

test('says that it reads English only, and guesses at nothing', async ({ page, expectAccessible }) => {
  await page.goto('/')
  for (const other of [
    'der Kunde will einen Rabatt und ich weiss nicht was ich sagen soll',
    'ils ont dit que le prix est trop haut et nous avons cinq minutes',
    'партнер кричит на меня по телефону',
  ]) {
    await page.getByLabel('What are you in?').fill(other)
    await expect(page.getByRole('heading', { name: 'English only for now' })).toBeVisible()
    await expect(page.getByRole('region', { name: /Your kit/ })).toBeHidden()
  }
  await expectAccessible(page)
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } })

    test('what is beyond any lesson gets whom to reach, and no kit', async ({
      page,
      expectAccessible,
      expectFit,
    }) => {
      await page.goto('/')
      const box = page.getByLabel('What are you in?')
      for (const [task, title] of [
        ['he just threatened to hit me if I tell, 5 min', 'Get safe first'],
        ['their director keeps touching my knee under the table', 'Nobody has to put up with this'],
        ['I want to kill myself, the call is in ten', 'Please talk to somebody now'],
      ] as const) {
        await box.fill(task)
        if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show what helps' }).click()
        await expect(page.getByRole('heading', { name: title })).toBeVisible()
        await expect(page.getByText('emergency number')).not.toHaveCount(0)
        await expect(page.getByRole('heading', { name: /Your kit/ })).toHaveCount(0)
        if (javaScriptEnabled) await expectFit(page)
        else await page.goto('/')
      }
      if (javaScriptEnabled) await expectAccessible(page)
    })
  })

test('what is near to nothing is told so, without any situation that it is not', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('What are you in?').fill('asdkjh qwe zxc')
  const nothing = page.getByRole('region', { name: 'Nothing here fits' })
  await expect(nothing).toContainText('say it in other words.')
  await expect(nothing.getByRole('link')).toHaveText(['Look at all situations'])
})

async function firstLine(element: Locator): Promise<string> {
  await expect(element).toBeVisible()
  return (await element.allInnerTexts())[0]?.split('\n')[0]?.trim() ?? ''
}
