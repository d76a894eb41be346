// Editing: from the last key of a burst to the frame in which the preview shows it, in a real browser; and the list of 5,000.
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { inBrowser } from './in-browser.mjs'

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
    for (let at = -coldBursts; at < bursts; at++) {
      const before = await page.evaluate(() => performance.getEntriesByName('preview-shown').length)
      await page.keyboard.type(` ${at + coldBursts} words`)
      const last = await page.evaluate(() => performance.now())
      await page.waitForFunction(
        (count) => performance.getEntriesByName('preview-shown').length > count,
        before,
        { polling: 5 },
      )
      // Of the last text alone: one that was asked for in the middle of the burst may have come before it.
      await page.waitForTimeout(700)
      const shown = await page.evaluate(() => performance.getEntriesByName('preview-shown').at(-1)?.startTime)
      if (at >= 0) previews.push(Number(shown) - last)
    }
    addLessons(dataFolder)
    const asked = page.context().request
    /** @type {number[]} */
    const lists = []
    for (let at = 0; at < looks; at++) {
      const words = ['', 'words=plain', 'words=number+47', 'state=draft', 'late=yes', 'page=90'][at % 6]
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

/** @param {number[]} times @param {number} share */
function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
}

/** @param {string} dataFolder */
function addAuthor(dataFolder) {
  const db = new Sqlite(join(dataFolder, 'just-enough.db'), { timeout: 10_000 })
  const [id, secret, now] = [randomUUID(), randomBytes(32).toString('base64url'), new Date()]
  const key = Buffer.from(readFileSync(join(dataFolder, 'secret'), 'utf8'), 'base64')
  const hash = createHmac('sha256', key).update(`sign-in/${secret}`).digest('base64url')
  db.prepare('INSERT INTO Person (id, email, name, createdAt) VALUES (?, ?, ?, ?)').run(
    id,
    'author@example.com',
    'Robin Example',
    now.toISOString(),
  )
  db.prepare("INSERT INTO PersonRole (personId, role, grantedAt) VALUES (?, 'author', ?)").run(
    id,
    now.toISOString(),
  )
  db.prepare(
    "INSERT INTO OneTimeToken (secretHash, purpose, subject, createdAt, expiresAt) VALUES (?, 'sign-in', ?, ?, ?)",
  ).run(
    hash,
    JSON.stringify({ personId: id, onward: '/' }),
    now.toISOString(),
    new Date(now.getTime() + 600_000).toISOString(),
  )
  db.close()
  return secret
}

/** @param {string} dataFolder */
function addLessons(dataFolder) {
  const db = new Sqlite(join(dataFolder, 'just-enough.db'), { timeout: 10_000 })
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
