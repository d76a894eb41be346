import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, holdDatabase, readRows, test, editorText as textOf } from './fixtures'

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ })
const preview = (page: Page) => page.frameLocator('iframe[title="Preview of the lesson"]')

async function begin(page: Page, slug: string): Promise<void> {
  await page.goto('/studio')
  await page.getByLabel('Name in its address').fill(slug)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(textOf(page)).toContainText('choose-a-situation')
}

/** At the end of the text, on a line of its own. */
async function typeAtEnd(page: Page, words: string): Promise<void> {
  await textOf(page).press('Control+End')
  await page.keyboard.type(`\n${words}`)
}

async function kept(dataFolder: string, slug: string): Promise<string> {
  const [row] = await readRows<{ text: string }>(
    dataFolder,
    `SELECT text FROM Draft JOIN StudioPiece ON id = pieceId WHERE slug = '${slug}'`,
  )
  return row?.text ?? ''
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('a lesson is begun, written, seen as it becomes, and its problems are named', async ({
    page,
    signIn,
    served,
    expectFit,
  }) => {
    const slug = `say-it-plainly-${randomUUID().slice(0, 8)}`
    await signIn(page, { roles: ['author'] })
    await begin(page, slug)
    await expect(preview(page).getByText('What to do, in at most 130 words.')).toBeVisible()

    await page.getByRole('tab', { name: /^Problems/ }).click()
    const problems = page.getByRole('tabpanel')
    await expect(problems).toContainText('name at least one source')
    await problems
      .getByRole('button', { name: /^Error, line 12/ })
      .first()
      .click()
    await expect(textOf(page)).toBeFocused()

    await page.getByRole('tab', { name: 'Front matter' }).click()
    await page.getByLabel('Title', { exact: true }).fill('Say it in plain words')
    await expect(textOf(page)).toContainText('title: "Say it in plain words"')
    await page.getByLabel('Add to situations').selectOption('concessions')
    await page.getByRole('button', { name: 'Take out choose-a-situation' }).click()
    await expect(textOf(page)).toContainText('[concessions]')
    await page.getByRole('button', { name: 'Add a source' }).click()
    await page.getByLabel('Author').fill('Roger Fisher and William Ury')
    await page.getByLabel('Work').fill('Getting to Yes')
    await page.getByLabel('For what').fill('options for mutual gain')
    await expectFit(page)

    // A part is offered, taken, and written in.
    await textOf(page).press('Control+End')
    await page.keyboard.type('\n<Step depth="core" title="Words to say">\n\n<Sa')
    await page.getByRole('option', { name: /^Say/ }).click()
    await expect(textOf(page)).toContainText('<Say></Say>')
    for (let at = 0; at < '</Say>'.length; at++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('Here is what I can do today.')
    await page.getByLabel('Add a picture').setInputFiles('public/icon-180.png')
    await page.getByLabel('What does the picture show?').fill('A door that stands ajar')
    await page.getByRole('button', { name: 'Put it in' }).click()
    await expect(textOf(page)).toContainText('![A door that stands ajar](icon-180.webp)')
    await page.getByText('Pictures of this lesson (1 of 20)').click()
    const pictures = page.getByRole('region', { name: 'Pictures' })
    await expect(pictures.getByRole('listitem')).toContainText(/icon-180\.webp 180 × 180, line \d+/)
    await page.getByLabel('Add a picture').setInputFiles('public/icon-512.png')
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await expect(page.getByText('Pictures of this lesson (2 of 20)')).toBeVisible()
    await page.getByRole('button', { name: 'Take out icon-512.webp' }).click()
    await expect(
      pictures.getByRole('status').filter({ hasText: 'icon-512.webp is taken out.' }),
    ).toBeVisible()
    await expect(pictures.getByRole('listitem')).toHaveCount(1)
    await textOf(page).press('Control+End')
    await page.keyboard.type('\n\n</Step>\n')
    await page.getByRole('tab', { name: 'Preview' }).click()
    await page.getByLabel('As', { exact: true }).selectOption('room')
    await expect(preview(page).getByText('The line to say aloud.')).toBeVisible()
    await preview(page).getByRole('button', { name: 'Next line' }).press('Enter')
    await expect(preview(page).getByText('Here is what I can do today.')).toBeVisible()
    await page.getByLabel('As', { exact: true }).selectOption('deeper')
    await page.getByLabel('On', { exact: true }).selectOption('desktop')
    await page.getByLabel('In', { exact: true }).selectOption('dark')
    await expect(preview(page).getByRole('heading', { name: 'Say it in plain words' })).toBeVisible()

    await page.getByRole('tab', { name: 'Parts' }).click()
    await page.getByRole('button', { name: 'Show an example of Compare' }).click()
    await expect(
      page.frameLocator('iframe[title="An example of Compare"]').getByText('Before their board meets'),
    ).toBeVisible()
    await expectFit(page)
    await page.getByRole('button', { name: 'Put in Timer' }).click()
    await expect(textOf(page)).toContainText('<Timer seconds="30"')

    await page.getByRole('tab', { name: 'Preview' }).click()
    const picture = preview(page).getByRole('img', { name: 'A door that stands ajar' })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(180)

    await page.getByRole('tab', { name: 'Match' }).click()
    await page.getByLabel('A task, as somebody would type it').fill('they want one concession after another')
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(page.getByRole('heading', { name: /^It (comes|does not come)/ })).toBeVisible()
    await page.getByRole('button', { name: 'Keep it as a test' }).click()
    await expect(page.getByRole('region', { name: 'Kept tasks' })).toContainText(
      /they want one concession after another ?(✓|✗)/,
    )
    await expectFit(page)
    await page.getByRole('button', { name: /^Take out “they want one concession/ }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Kept tasks' })).toBeFocused()
    await expect(page.getByRole('region', { name: 'Kept tasks' })).not.toContainText('concession after')

    await expect(saved(page)).toBeVisible()
    expect(await kept(served.dataFolder, slug)).toContain('<Say>Here is what I can do today.</Say>')
    await page.goto('/studio?state=draft&words=plain')
    await expect(page.getByRole('link', { name: 'Say it in plain words' }).first()).toBeVisible()
    await expectFit(page)
  })
})

test('a misspelt word and a passage of another lesson are named a moment later, and go away', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(page, { roles: ['author'] })
  await begin(page, `spell-it-${randomUUID().slice(0, 8)}`)
  await page.getByRole('tab', { name: /^Problems/ }).click()
  const problems = page.getByRole('tabpanel')
  await textOf(page).press('Control+End')
  await page.keyboard.type('\n<Step depth="deeper" title="A jurney">\n\nXanthippa, do not explain ')
  await page.keyboard.type('a second time why it is wrong.\n\n</Step>\n')
  // The process that spells may only just begin.
  const word = problems.getByRole('listitem').filter({ hasText: '"jurney" is in no dictionary' })
  await expect(word).toContainText('Correct it. If it is a name or a term', { timeout: 30_000 })
  await expect(word).toContainText('(spelling)')
  await expect(problems).toContainText('words stand in content/lessons/answer-an-extreme-first-number')
  await expectAccessible(page)
  await word.getByRole('button', { name: /^Error, line \d+/ }).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('End')
  for (let at = 0; at < 'jurney">'.length; at++) await page.keyboard.press('Backspace')
  await page.keyboard.type('journey">')
  await expect(word).toHaveCount(0)
  await expect(problems).toContainText('"Xanthippa" is in no dictionary')
  await page.getByRole('tab', { name: 'Front matter' }).click()
  await page.getByLabel('Names and terms').fill('Xanthippa')
  await page.getByRole('tab', { name: /^Problems/ }).click()
  await expect(problems).not.toContainText('Xanthippa')
})

test.describe('nothing typed is lost', () => {
  test.use({ allowConsole: [/ERR_|Failed to (load|fetch)|401|413|50\d/] as never })

  test('without a network, and when the page is gone before it is back', async ({ page, signIn, served }) => {
    const slug = `keep-it-${randomUUID().slice(0, 8)}`
    await signIn(page, { roles: ['author'] })
    await begin(page, slug)
    await page.context().setOffline(true)
    await typeAtEnd(page, 'Written in a tunnel.')
    await expect(page.getByText('Saved on this device; the network is gone.')).toBeVisible()
    const context = page.context()
    await page.close({ runBeforeUnload: false })
    await context.setOffline(false)
    expect(await kept(served.dataFolder, slug)).not.toContain('tunnel')
    const again = await context.newPage()
    await again.goto(`/studio/lesson/${slug}`)
    await expect(saved(again)).toBeVisible()
    await textOf(again).press('Control+End')
    await expect(textOf(again)).toContainText('Written in a tunnel.')
    await expect.poll(() => kept(served.dataFolder, slug)).toContain('Written in a tunnel.')
    await again.close()
  })

  test('in two tabs without a network, and before the editor has come', async ({ page, signIn, served }) => {
    const slug = `tabs-of-it-${randomUUID().slice(0, 8)}`
    await signIn(page, { roles: ['author'] })
    await begin(page, slug)
    const context = page.context()
    const second = await context.newPage()
    await second.goto(`/studio/lesson/${slug}`)
    await expect(textOf(second)).toBeVisible()
    await context.setOffline(true)
    await typeAtEnd(page, 'Written in the first tab.')
    await textOf(second).press('Control+Home')
    await second.keyboard.press('ArrowDown')
    await second.keyboard.press('End')
    await second.keyboard.type(' # written in the second tab')
    for (const tab of [page, second]) {
      await expect(tab.getByText('Saved on this device; the network is gone.')).toBeVisible()
      await tab.close({ runBeforeUnload: false })
    }
    await context.setOffline(false)

    const third = await context.newPage()
    let letCome: () => void = () => undefined
    const mayCome = new Promise<void>((resolve) => {
      letCome = resolve
    })
    await third.route(/draft-editor/, async (route) => {
      await mayCome
      await route.continue()
    })
    await third.goto(`/studio/lesson/${slug}`)
    const form = third.getByLabel('Text')
    await form.fill((await form.inputValue()).replace(/^moments: .*$/m, 'moments: [during]'))
    letCome()
    await expect(saved(third)).toBeVisible()
    for (const words of ['in the first tab.', '# written in the second tab', 'moments: [during]'])
      await expect.poll(() => kept(served.dataFolder, slug)).toContain(words)
    expect(await kept(served.dataFolder, slug)).not.toContain('<<<')
    await third.close()
  })

  test('when the session has ended: signed in elsewhere, it is saved', async ({ page, signIn, served }) => {
    const slug = `sign-in-again-${randomUUID().slice(0, 8)}`
    await signIn(page, { roles: ['author'] })
    await begin(page, slug)
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await typeAtEnd(page, 'Typed after the session ended.')
    await expect(page.getByText('you are not signed in any more')).toBeVisible()
    await page.context().addCookies(cookies)
    await page.getByRole('button', { name: 'Save now' }).click()
    await expect(saved(page)).toBeVisible()
    expect(await kept(served.dataFolder, slug)).toContain('Typed after the session ended.')
  })

  test('when the database takes nothing for a while', async ({ page, signIn, served }) => {
    const slug = `wait-for-it-${randomUUID().slice(0, 8)}`
    await signIn(page, { roles: ['author'] })
    await begin(page, slug)
    const letGo = await holdDatabase(served.dataFolder)
    await typeAtEnd(page, 'Typed while nothing could be kept.')
    await expect(page.getByText('the server cannot keep it just now')).toBeVisible({ timeout: 40_000 })
    letGo()
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(saved(page)).toBeVisible()
    expect(await kept(served.dataFolder, slug)).toContain('Typed while nothing could be kept.')
  })

  test('two who write at one lesson see each other’s lines, and both stay', async ({
    page,
    signIn,
    served,
  }) => {
    const slug = `both-of-us-${randomUUID().slice(0, 8)}`
    await signIn(page, { roles: ['author'] })
    await begin(page, slug)
    const second = await page.context().newPage()
    await second.goto(`/studio/lesson/${slug}`)
    await expect(textOf(second)).toBeVisible()
    await typeAtEnd(page, 'The first one wrote this.')
    await expect(saved(page)).toBeVisible()
    await textOf(second).press('Control+Home')
    await second.keyboard.press('ArrowDown')
    await second.keyboard.press('End')
    await second.keyboard.type(' # the second one wrote this')
    await expect(second.getByText('Somebody else saved meanwhile.')).toBeVisible()
    await expect(saved(second)).toBeVisible()
    await textOf(second).press('Control+End')
    await expect(textOf(second)).toContainText('The first one wrote this.')
    // The first looks again by itself.
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await textOf(page).press('Control+Home')
    await expect(textOf(page)).toContainText('# the second one wrote this')
    const text = await kept(served.dataFolder, slug)
    expect(text).toContain('The first one wrote this.')
    expect(text).toContain('# the second one wrote this')
    await second.close()
  })

  test('two megabytes are refused in words, and stay on the screen', async ({ page, signIn }) => {
    await signIn(page, { roles: ['author'] })
    await begin(page, `too-much-${randomUUID().slice(0, 8)}`)
    await textOf(page).press('Control+End')
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', `${'word '.repeat(99)}\n`.repeat(4200))
      document
        .querySelector('.cm-content')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect(page.getByText('This text has more than 256 kB')).toBeVisible()
    await expect(textOf(page)).toContainText('word word')
  })
})

test('begun with a title alone, it has its name from that; a name that is taken is said beside it', async ({
  page,
  signIn,
  allowConsole,
}) => {
  allowConsole.push(/409/)
  const word = randomUUID().slice(0, 8)
  await signIn(page, { roles: ['author'] })
  await page.goto('/studio')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByLabel('Title')).toBeFocused()
  await expect(page.getByRole('alert')).toHaveText('Type a title.')
  await page.getByLabel('Title').fill(`Don’t sign: ${word}`)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(textOf(page)).toContainText(`title: "Don’t sign: ${word}"`)
  expect(new URL(page.url()).pathname).toBe(`/studio/lesson/dont-sign-${word}`)
  await page.goto('/studio')
  await page.getByLabel('Title').fill(`Don’t sign: ${word}`)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('alert')).toContainText('There is one of this name already.')
  await expect(page.getByLabel('Name in its address')).toBeFocused()
  await expect(page.getByLabel('Title')).toHaveValue(`Don’t sign: ${word}`)
})

test('the list is walked page by page, and shows one kind where asked to', async ({ page, signIn }) => {
  await signIn(page, { roles: ['author'] })
  await page.goto('/studio')
  const rows = page.getByRole('main').getByRole('listitem')
  const first = await rows.first().getByRole('link').textContent()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'On' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(rows.first().getByRole('link')).not.toHaveText(first ?? '')
  await page.getByLabel('Kind').first().selectOption('Situation')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+\.$/)
  for (const row of await rows.all()) await expect(row).toContainText('Situation ·')
  await page.getByRole('link', { name: 'Begin a new one' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Begin a new one' })).toBeInViewport()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('two who write at one lesson both stay in the text', async ({ page, signIn, context }) => {
    await signIn(page, { roles: ['author'] })
    await page.goto('/studio/lesson/trade-never-just-give')
    const second = await context.newPage()
    await second.goto('/studio/lesson/trade-never-just-give')
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

test('the editor that comes over a refused form saves upon what that form was made from', async ({
  page,
  context,
  signIn,
  served,
}) => {
  const slug = `refused-before-${randomUUID().slice(0, 8)}`
  await signIn(page, { roles: ['author'] })
  await begin(page, slug)
  // Until the form is sent no script comes; then the page that says the refusal brings them.
  const form = await context.newPage()
  await form.route('**/assets/*.js', (route) => route.abort())
  await form.goto(`/studio/lesson/${slug}`)
  const before = await form.getByLabel('Text').inputValue()
  const tooLong = `${before}${'too long\n'.repeat(30_000)}`
  await form.getByLabel('Text').evaluate((field: HTMLTextAreaElement, text) => {
    field.value = text
  }, tooLong)

  await textOf(page).press('Control+Home')
  await page.keyboard.type('Theirs above\n')
  await expect(saved(page)).toBeVisible()
  await expect.poll(() => kept(served.dataFolder, slug)).toContain('Theirs above')

  await form.unroute('**/assets/*.js')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(textOf(form)).toBeVisible()
  await textOf(form).press('Control+a')
  await form.keyboard.insertText(`${before}\nMine below\n`)
  await expect.poll(() => kept(served.dataFolder, slug)).toContain('Mine below')
  expect(await kept(served.dataFolder, slug)).toContain('Theirs above')
})

test('a learner is shown nothing of it, and loads no byte of it', async ({ page, signIn, allowConsole }) => {
  allowConsole.push(/403/)
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await signIn(page, { roles: ['learner'] })
  await page.goto('/lessons/use-the-break-well/core')
  await page.goto('/studio')
  await expect(page.getByText('Your account does not allow this.')).toBeVisible()
  expect(loaded.filter((url) => /draft-editor|code-editor|preview-entry/.test(url))).toEqual([])
})
