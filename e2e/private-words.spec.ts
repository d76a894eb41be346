import type { Locator, Page } from '@playwright/test'
import { editorText, expect, readRows, test, writeRows } from './fixtures'

/** Neither the browser's spelling service nor whoever sits there next gets what is typed. */
async function expectPrivate(field: Locator) {
  await expect(field).toHaveAttribute('spellcheck', 'false')
  await expect(field).toHaveAttribute('autocomplete', 'off')
}

/** Every field of the page that takes words, those that are folded away too. */
async function expectAllPrivate(page: Page, least: number) {
  const fields = page.locator('#main :is(textarea, input:not([type]), input[type=text])')
  await expect.poll(() => fields.count()).toBeGreaterThanOrEqual(least)
  for (const field of await fields.all()) await expectPrivate(field)
}

test('what people write about what they are in is sent to no spelling service', async ({
  page,
  signIn,
  served,
}) => {
  const { id } = await signIn(page, { roles: ['learner', 'author'] })
  await page.goto('/')
  await expectAllPrivate(page, 1)
  // Two fields of the prep card, and a note of one's own.
  await page.goto('/lessons/know-when-you-walk-away/core')
  await expectAllPrivate(page, 3)
  await page.getByLabel('Worse than this, and we leave').fill('forty')
  await page.goto('/prep-card')
  await expect(page.getByLabel('Name of this card')).toBeVisible()
  await expectAllPrivate(page, 2)

  await page.goto('/lessons/use-the-break-well/essence?for=mid-negotiation')
  await page.getByRole('button', { name: 'Tomorrow morning' }).click()
  const planned = () =>
    readRows<{ id: string }>(served.dataFolder, `SELECT id FROM Debrief WHERE personId = '${id}'`)
  await expect.poll(async () => (await planned()).length).toBe(1)
  await page.goto(`/me/look-back/${(await planned())[0]?.id}`)
  await expectAllPrivate(page, 2)

  await writeRows(served.dataFolder, (db) => {
    db.prepare(
      "INSERT INTO SharedWording (id, text, situation, createdAt) VALUES ('p1', 'our parsnip deal is off', 'deadlock', '2026-11-20T10:00:00.000Z')",
    ).run()
  })
  await page.goto('/studio/gaps')
  await expectPrivate(page.getByLabel('Phrase', { exact: true }).first())
  await writeRows(served.dataFolder, (db) => db.prepare("DELETE FROM SharedWording WHERE id = 'p1'").run())

  await page.goto('/studio/lesson/use-the-break-well')
  await page.getByRole('tab', { name: 'Match' }).click()
  await expectPrivate(page.getByLabel('A task, as somebody would type it'))
  // What is to be published is helped with.
  await expect(editorText(page)).toHaveAttribute('spellcheck', 'true')
})
