import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inUse } from './inspect-database.mjs'

const load = createRequire(import.meta.url)

/** What SQLite keeps beside a database: without these it is not whole, and beside another they would ruin that. */
const beside = ['', '-wal', '-shm', '-journal']

/**
 * Puts another file in the place of a database, which is set aside first with all that belongs to it.
 * @param {string} file @param {{ by: string | null, as: string }} how `by`: the other file, null for none; `as`: what the
 *   one that is set aside is called from then on, `unfinished` or `replaced`
 * @returns {string} where the one before lies now
 * @throws with the remedy, where another program has the database open
 */
export function replaceDatabase(file, { by, as }) {
  demandAlone(file)
  const aside = `${file}.${as}-${timeInName()}`
  for (const end of beside) if (existsSync(file + end)) renameSync(file + end, aside + end)
  if (by) copyFileSync(by, file)
  return aside
}

/**
 * Nobody else may have the database open: who does would write into the one that was set aside, or read what changes
 * under it. @throws with the remedy
 * @param {string} file
 */
export function demandAlone(file) {
  if (!existsSync(file)) return
  const Database = load('better-sqlite3')
  let db
  try {
    db = new Database(file, { timeout: 5000 })
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (error) {
    // A damaged one cannot be asked.
    if (String(/** @type {{ code?: string }} */ (error).code).startsWith('SQLITE_BUSY')) throw inUse(file)
  } finally {
    db?.close()
  }
}

/** Now, as it stands in names of files. */
export function timeInName() {
  return new Date().toISOString().replace(/[:.]/g, '-')
}
