import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { clearStudio, editorText, expect, readRows, startServer, test, writeRows } from './fixtures'

const slug = 'use-the-break-well'
const other = 'answer-an-extreme-first-number'
const address = `/lessons/${slug}`

/** Lessons of the studio that were verified long ago, as they were published then. */
async function publishOld(dataFolder: string, slugs: string[]): Promise<void> {
  await writeRows(dataFolder, (db) => {
    for (const one of slugs) {
      const text = readFileSync(`content/lessons/${one}/index.mdx`, 'utf8').replace(
        /^verified: .*$/m,
        'verified: "2024-02-29"',
      )
      db.prepare("INSERT INTO StudioPiece (id, kind, slug, title) VALUES (?, 'lesson', ?, ?)").run(
        `piece-${one}`,
        one,
        one,
      )
      db.prepare(
        "INSERT INTO PieceVersion (id, pieceId, number, text, hash, why, publishedAt) VALUES (?, ?, 1, ?, ?, 'Old', ?)",
      ).run(`version-${one}`, `piece-${one}`, text, one, '2024-03-01T00:00:00.000Z')
      db.prepare('UPDATE StudioPiece SET servedId = ? WHERE id = ?').run(`version-${one}`, `piece-${one}`)
    }
    db.prepare("INSERT INTO LibraryEdition (kind, pieces) VALUES ('imported', '')").run()
  })
}

test.afterEach(({ served }) => clearStudio(served))

/** As a guest gets it, from the cache of pages too. */
test.use({ actionTimeout: 20_000 })

const isLate = async (url: string) =>
  (await (await fetch(`${url}${address}/essence`)).text()).includes('a new check is due')

test('what is late is said to be still true, on every server; another needs work; a keeper leaves', async ({
  page,
  served,
  signIn,
  expectAccessible,
  expectFit,
  context,
}) => {
  test.setTimeout(180_000)
  const second = await startServer({ DATA_DIR: served.dataFolder })
  try {
    await publishOld(served.dataFolder, [slug, other])
    for (const { url } of [served, second])
      await expect.poll(() => isLate(url), { timeout: 30_000 }).toBe(true)
    const author = await signIn(page, { roles: ['author'], name: 'Ada Author' })
    await page.goto('/studio/fresh')
    await expect(page.getByText('2 late,')).toBeVisible()
    await expectFit(page)
    const tab = await context.newPage()
    await tab.goto('/studio/fresh')

    await page.getByRole('button', { name: 'Still true: Use the break well' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Still true, as of today.' })).toBeVisible()
    await tab.getByRole('button', { name: 'Still true: Use the break well' }).click()
    await expect(tab.getByText('You said so already: it is still true.')).toBeVisible()
    expect(await readRows(served.dataFolder, 'SELECT verdict FROM Verification')).toHaveLength(1)
    for (const { url } of [served, second])
      await expect.poll(() => isLate(url), { timeout: 30_000 }).toBe(false)

    await page.getByText('Needs work: Answer an extreme first number').click()
    await page.getByLabel('What is no longer true?').fill('The example is from another market.')
    await page.getByRole('button', { name: 'Open its draft' }).click()
    await expect(page.getByText('It needs work. Its draft is open.')).toBeVisible()
    await page.goto('/studio/fresh')
    await expect(page.getByText('The example is from another market.')).toBeVisible()
    await expect(page.getByText('1 late,')).toBeVisible()
    await page.getByText('Keeper: Answer an extreme first number').click()
    await page.getByLabel('Who keeps it').selectOption({ label: 'Ada Author' })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Change the keeper' }).click()
    await expect(page.getByText('Ada Author keeps it now.')).toBeVisible()

    await writeRows(served.dataFolder, (db) => {
      db.prepare('UPDATE Person SET suspendedAt = ? WHERE id = ?').run(new Date().toISOString(), author.id)
    })
    await signIn(tab, { roles: ['author'], name: 'Bo Author' })
    await tab.goto('/studio/fresh?which=due&whose=nobody')
    await expect(tab.getByText('without a keeper;')).toHaveCount(1)
    await tab.getByLabel('From').selectOption({ label: 'Ada Author (account suspended): 1' })
    await tab.getByLabel('To', { exact: true }).selectOption({ label: 'Bo Author' })
    await tab.getByRole('button', { name: 'Pass on' }).click()
    await expect(tab.getByText('Bo Author keeps one more now.')).toBeVisible()
    await tab.goto('/studio/fresh?whose=mine')
    await expect(tab.getByText('kept by you')).toBeVisible()
    await tab.getByRole('link', { name: 'Draft' }).click()
    await expect(editorText(tab)).toContainText('2024-02-29')
  } finally {
    await second.stop()
  }
})

test.describe('without scripts, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('the queue is answered, also twice', async ({ page, served, signIn }) => {
    await publishOld(served.dataFolder, [slug])
    await expect.poll(() => isLate(served.url), { timeout: 30_000 }).toBe(true)
    await signIn(page, { roles: ['author'], name: `Robin ${randomUUID().slice(0, 4)}` })
    await page.goto('/studio/fresh')
    await page.getByRole('button', { name: 'Still true: Use the break well' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Still true, as of today.' })).toBeVisible()
    await expect(page.getByText('Nothing is due, and nothing needs work.')).toBeVisible()
  })
})

test('a learner finds no queue', async ({ page, signIn, allowConsole }) => {
  allowConsole.push(/403/)
  await signIn(page, { roles: ['learner'] })
  expect((await page.goto('/studio/fresh'))?.status()).toBe(403)
})
