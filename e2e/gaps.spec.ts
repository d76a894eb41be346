import { editorText, expect, readRows, test, writeRows } from './fixtures'

const shared = [
  ['0001', 'their zeppelin quote is insultingly low', 'hard-anchor', 'mid-negotiation'],
  ['0002', 'the zeppelin people sent an insultingly low quote', 'hard-anchor', null],
  ['0003', 'our botanist meets their new botanist tomorrow', 'new-counterpart', null],
] as const

test.beforeEach(({ served }) =>
  writeRows(served.dataFolder, (db) => {
    for (const [id, text, situation, understood] of shared)
      db.prepare(
        'INSERT INTO SharedWording (id, text, situation, understood, createdAt) VALUES (?, ?, ?, ?, ?)',
      ).run(id, text, situation, understood, `2026-11-20T10:00:00.${id.slice(1)}Z`)
  }),
)

test.afterEach(({ served }) =>
  writeRows(served.dataFolder, (db) => {
    for (const table of ['SharedWording', 'GapDecision', 'StudioPiece'])
      db.prepare(`DELETE FROM ${table}`).run()
  }),
)

test('a gap becomes a draft, another a phrase; a decision is taken back', async ({
  page,
  served,
  signIn,
  expectAccessible,
  expectFit,
  context,
}) => {
  await signIn(page, { roles: ['author'], name: 'Ada Author' })
  await page.goto('/studio/gaps')
  await expect(page.getByText('Shared 2 times')).toBeVisible()
  await expect(page.getByText('No name is kept with them')).toBeVisible()
  const tab = await context.newPage()
  await tab.goto('/studio/gaps')

  await page.getByRole('button', { name: /^New lesson: their zeppelin/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Its draft is begun.' })).toBeVisible()
  await tab.getByRole('button', { name: /^New lesson: their zeppelin/ }).click()
  await expect(tab.getByText('You decided so already. Its draft is begun.')).toBeVisible()
  await page.getByRole('link', { name: 'Open the draft' }).click()
  await expect(editorText(page)).toContainText('situations: [hard-anchor]')

  await page.goto('/studio/gaps')
  await page.getByText('New phrase: our botanist').click()
  await expectFit(page)
  await page.getByLabel('Phrase', { exact: true }).fill('our specialist meets their new one tomorrow')
  await page.getByRole('button', { name: 'Add it to the draft' }).click()
  await expect(page.getByText('The phrase is in the draft of the situation.')).toBeVisible()
  await page.getByRole('link', { name: 'Open the draft' }).click()
  await editorText(page).press('Control+End')
  await expect(editorText(page)).toContainText('- "our specialist meets their new one tomorrow"')

  await page.goto('/studio/gaps')
  await expect(page.getByText('Nothing waits for a decision.')).toBeVisible()
  await page.getByRole('link', { name: 'Decided (2)' }).click()
  await expect(page.getByText('Ada Author')).toHaveCount(2)
  await expectAccessible(page)
  await page.getByText('Delete words: their zeppelin').click()
  await expectFit(page)
  await page.getByRole('checkbox', { name: 'their zeppelin quote' }).check()
  await page.getByRole('button', { name: 'Delete for good' }).first().click()
  await expect(page.getByText('The wording is deleted.')).toBeVisible()
  expect(await readRows(served.dataFolder, 'SELECT id FROM SharedWording ORDER BY id')).toEqual([
    { id: '0002' },
    { id: '0003' },
  ])
  await page.getByRole('button', { name: /^Take it back: our botanist/ }).click()
  await expect(page.getByText('It is open again.')).toBeVisible()
  expect(await readRows(served.dataFolder, 'SELECT decision FROM GapDecision')).toEqual([
    { decision: 'lesson' },
  ])
})

test.describe('without scripts, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('what is not ours is put away', async ({ page, signIn }) => {
    await signIn(page, { roles: ['author'] })
    await page.goto('/studio/gaps')
    await page.getByRole('button', { name: /^Not ours: our botanist/ }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Kept as not ours.' })).toBeVisible()
    await expect(page.getByText('our botanist')).toHaveCount(0)
  })
})

test('a learner finds no gaps', async ({ page, signIn, allowConsole }) => {
  allowConsole.push(/403/)
  await signIn(page, { roles: ['learner'] })
  expect((await page.goto('/studio/gaps'))?.status()).toBe(403)
})
