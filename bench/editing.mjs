// Editing: from the last key of a burst to the frame in which the preview shows it, in a real browser; and the list of 5,000.
import { randomUUID } from 'node:crypto'
import { inBrowser } from './in-browser.mjs'
import { addAuthor, at, openData } from './open-studio.mjs'

const bursts = 40
/** The first ones meet what begins with the first text, and are not counted. */
const coldBursts = 3
const lessons = 5000
const looks = 40

/** Writes in a lesson of the library burst by burst, and looks at a list of many; prints how long each took to show. */
export async function benchEditing() {
  return inBrowser(async ({ page, url, dataFolder }) => {
    await page.goto(`${url}/sign-in/link?token=${addAuthor(dataFolder)}`)
    await page.getByRole('button', { name: 'Sign in on this device' }).click()
    await page.getByRole('link', { name: 'Me', exact: true }).waitFor()
    await page.goto(`${url}/studio/lesson/use-the-break-well`)
    await page.frameLocator('iframe').getByText('Minute one').first().waitFor()
    await page.locator('[contenteditable]').press('Control+End')
    /** @type {number[]} */
    const previews = []
    for (let burst = -coldBursts; burst < bursts; burst++) {
      const before = await page.evaluate(() => performance.getEntriesByName('preview-shown').length)
      await page.keyboard.type(` ${burst + coldBursts} words`)
      const last = await page.evaluate(() => performance.now())
      await page.waitForFunction(
        (count) => performance.getEntriesByName('preview-shown').length > count,
        before,
        { polling: 5 },
      )
      // Of the last text alone: one that was asked for in the middle of the burst may have come before it.
      await page.waitForTimeout(700)
      const shown = await page.evaluate(() => performance.getEntriesByName('preview-shown').at(-1)?.startTime)
      if (burst >= 0) previews.push(Number(shown) - last)
    }
    addLessons(dataFolder)
    const asked = page.context().request
    /** @type {number[]} */
    const lists = []
    for (let look = 0; look < looks; look++) {
      const words = ['', 'words=plain', 'words=number+47', 'state=draft', 'late=yes', 'page=90'][look % 6]
      const begun = performance.now()
      const response = await asked.get(`${url}/studio.data?${words}`)
      await response.text()
      lists.push(performance.now() - begun)
    }
    return [
      '| | times | p50 ms | p95 ms | goal |',
      '|---|---|---|---|---|',
      `| preview after the last key of a burst | ${bursts} | ${at(previews, 0.5)} | ${at(previews, 0.95)} | 300 |`,
      `| list of ${lessons} lessons, found and filtered | ${looks} | ${at(lists, 0.5)} | ${at(lists, 0.95)} | 100 |`,
    ]
  })
}

/** @param {string} dataFolder */
function addLessons(dataFolder) {
  const db = openData(dataFolder)
  const piece = db.prepare(
    "INSERT INTO StudioPiece (id, kind, slug, title, createdAt, changedAt) VALUES (?, 'lesson', ?, ?, ?, ?)",
  )
  const draft = db.prepare(
    "INSERT INTO Draft (pieceId, text, revision, changedAt, state) VALUES (?, ?, 1, ?, 'draft')",
  )
  db.transaction(() => {
    for (let number = 0; number < lessons; number++) {
      const id = randomUUID()
      const now = new Date(Date.now() - number * 60_000).toISOString()
      piece.run(id, `made-up-${number}`, `Made up in plain words, number ${number}`, now, now)
      draft.run(id, 'x'.repeat(4000), now)
    }
  })()
  db.close()
}
