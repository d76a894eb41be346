import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test, writeRows } from './fixtures'

const slug = 'use-the-break-well'

/** Seven people who read it a week ago, and answers that they gave; what other journeys left of this lesson goes. */
async function readByMany(dataFolder: string): Promise<void> {
  const at = new Date(Date.now() - 7 * 86_400_000).toISOString()
  await writeRows(dataFolder, (db) => {
    db.prepare('DELETE FROM HelpAnswer WHERE lesson = ?').run(slug)
    db.prepare('DELETE FROM LessonUse WHERE lesson = ?').run(slug)
    for (let reader = 0; reader < 7; reader++) {
      const id = randomUUID()
      db.prepare('INSERT INTO Person (id, email, name) VALUES (?, ?, ?)').run(
        id,
        `${id}@readers.example`,
        `Reader ${reader}`,
      )
      db.prepare(
        `INSERT INTO LessonUse (id, personId, lesson, version, depth, step, steps, startedAt, changedAt, finishedAt)
         VALUES (?, ?, ?, 'some', 'core', 6, 7, ?, ?, ?)`,
      ).run(randomUUID(), id, slug, at, at, at)
      db.prepare(
        "INSERT INTO HelpAnswer (id, lesson, depth, version, answer, createdAt) VALUES (?, ?, 'core', 'some', ?, ?)",
      ).run(id, slug, reader < 5 ? 'yes' : 'no', at)
    }
  })
}

test.beforeEach(({ served }) => readByMany(served.dataFolder))
test.afterEach(({ served }) =>
  writeRows(served.dataFolder, (db) => {
    db.prepare("DELETE FROM Person WHERE email LIKE '%@readers.example'").run()
    db.prepare("DELETE FROM HelpAnswer WHERE version = 'some'").run()
  }),
)

test('what became of each lesson, by span, as a file, and of one; never who', async ({
  page,
  signIn,
  expectFit,
}) => {
  await signIn(page, { roles: ['author'] })
  await page.goto('/studio/works')
  const row = page.getByRole('row').filter({ hasText: 'Use the break well' })
  await expect(row.getByRole('cell').first()).toContainText('7')
  await expect(row.getByRole('img')).toHaveAccessibleName(/%, likely \d+ % to \d+ %/)
  await expect(page.getByText('It is not recorded, so there is no figure of it.')).toBeVisible()
  await expectFit(page)
  await page.getByLabel('Span').selectOption({ label: 'Four weeks' })
  await page.getByLabel('Find').fill('break well')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/weeks=4/)
  await expect(page.getByRole('row')).toHaveCount(2)
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const csv = readFileSync((await (await file).path()) ?? '', 'utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(2)
  expect(csv).toContain('Use the break well,use-the-break-well,7,7,7,Not shown,7,Not shown,7,')
  expect(csv).not.toContain('Reader')
  await page.getByRole('link', { name: 'Use the break well' }).click()
  await expect(page.getByRole('heading', { name: 'Where people leave it' })).toBeVisible()
  await expectFit(page)
})

test.describe('without scripts, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('the list is filtered, and fits', async ({ page, signIn }) => {
    await signIn(page, { roles: ['reviewer'] })
    await page.goto('/studio/works')
    await page.getByLabel('Span').selectOption({ label: 'A year' })
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/weeks=52/)
    await expect(page.getByRole('link', { name: 'Use the break well' })).toBeVisible()
  })
})

test('a learner finds no figures', async ({ page, signIn, allowConsole }) => {
  allowConsole.push(/403/)
  await signIn(page, { roles: ['learner'] })
  for (const address of ['/studio/works', `/studio/works/${slug}`, '/studio/works.csv'])
    expect((await page.request.get(address)).status()).toBe(403)
})
