import { randomUUID } from 'node:crypto'
import { expect, readRows, test, writeRows } from './fixtures'

test('keep it fresh: off until asked for, then one question a day from what was read in earnest', async ({
  page,
  signIn,
  served,
  expectAccessible,
}) => {
  const person = await signIn(page, { roles: ['learner'] })
  await page.goto('/me/fresh')
  const lookAt = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
  }
  await lookAt()
  // Read for a real event, two days ago.
  const at = new Date(Date.now() - 2 * 86_400_000).toISOString()
  await writeRows(served.dataFolder, (db) =>
    db
      .prepare(
        `INSERT INTO LessonUse (id, personId, lesson, version, depth, situation, step, steps, startedAt, changedAt, finishedAt)
         VALUES (?, ?, 'use-the-break-well', ?, 'deeper', 'mid-negotiation', 9, 9, ?, ?, ?)`,
      )
      .run(randomUUID(), person.id, 'a'.repeat(20), at, at, at),
  )
  await page.getByRole('button', { name: 'Switch it on' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Show', { exact: true }).click()
  await lookAt()
  await page.getByRole('button', { name: 'Good', exact: true }).click()
  await expect(page.getByText('That was today’s question.')).toBeVisible()
  await expect
    .poll(() =>
      readRows(served.dataFolder, `SELECT lesson, reps FROM RecallItem WHERE personId = '${person.id}'`),
    )
    .toEqual([{ lesson: 'use-the-break-well', reps: 1 }])
  await page.reload()
  await expect(page.getByText('That was today’s question.')).toBeVisible()
})
