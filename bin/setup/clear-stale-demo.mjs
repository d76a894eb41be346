import { existsSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { remediable, say } from './say.mjs'

const load = createRequire(import.meta.url)

/**
 * Makes way for today's demo: one that was made on another day goes, today's stays, so that nobody loses what they
 * tried. A database that holds anything else is refused, before a migration or anything else touches it.
 * @param {string} folder @param {Date} now
 * @returns {'empty' | 'kept' | 'cleared'}
 */
export function clearStaleDemo(folder, now) {
  const file = join(folder, 'just-enough.db')
  if (!existsSync(file) || statSync(file).size === 0) return 'empty'
  const found = look(file)
  if (found.demo && !found.others) {
    if (found.madeOn === now.toISOString().slice(0, 10)) return 'kept'
    for (const name of ['just-enough.db', 'just-enough.db-wal', 'just-enough.db-shm', 'outbox'])
      rmSync(join(folder, name), { recursive: true, force: true })
    say('• the demo is of another day, and is made anew')
    return 'cleared'
  }
  if (!found.demo && !found.rows) return 'empty'
  throw remediable(
    found.demo
      ? `The demo in ${folder} holds people who are not of the demo. It was left exactly as it is.`
      : `The database in ${folder} is not the demo's: it holds other data. It was left exactly as it is.`,
    'Give the demo a folder of its own: DEMO_DIR=data/demo npm run demo',
  )
}

/** What is in a database, which is opened to be read alone. */
function look(/** @type {string} */ file) {
  const Database = load('better-sqlite3')
  /** @type {import('better-sqlite3').Database | undefined} */
  let db
  try {
    const opened = /** @type {import('better-sqlite3').Database} */ (new Database(file, { readonly: true }))
    db = opened
    const tables = opened
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'",
      )
      .pluck()
      .all()
    const rows = tables.some((name) => opened.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get())
    const madeOn = tables.includes('DemoMark')
      ? opened.prepare('SELECT madeOn FROM DemoMark').pluck().get()
      : undefined
    const others = tables.includes('Person')
      ? opened.prepare("SELECT count(*) FROM Person WHERE email NOT LIKE '%@example.com'").pluck().get()
      : 0
    return { demo: madeOn !== undefined, madeOn, others: Number(others), rows }
  } catch (error) {
    throw remediable(
      `${file} cannot be read as a database (${/** @type {Error} */ (error).message}). It was left exactly as it is.`,
      'Give the demo a folder of its own: DEMO_DIR=data/demo npm run demo',
    )
  } finally {
    db?.close()
  }
}
