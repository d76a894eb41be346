import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { remediable } from './say.mjs'

const load = createRequire(import.meta.url)

/** What SQLite and the system say where an account may not do what it has to. */
const noAccess = /^(EACCES|EPERM|EROFS|SQLITE_(READONLY|CANTOPEN|PERM|AUTH))/

/**
 * Which migrations a database has, and the one that was ended in the middle, if any. The file is left exactly as it is:
 * a log that does not belong to it, beside a backup that was put in its place, is not brought into it.
 * @param {string} file
 * @returns {{ applied: string[], unfinished: { name: string, startedAt: number } | null }} the time in ms
 * @throws with the remedy, where the file is not a sound database, is in use, or is not for this account
 */
export function inspectDatabase(file) {
  if (!existsSync(file) || statSync(file).size === 0) return { applied: [], unfinished: null }
  const Database = load('better-sqlite3')
  let db
  try {
    if (!startsLikeSqlite(file)) throw new Error('the file does not start like a SQLite database')
    // Where a write was ended in the middle, SQLite has to take it back before anything can be read.
    db = new Database(file, { readonly: !existsSync(`${file}-journal`) })
    db.pragma('busy_timeout = 5000')
    const verdict = db.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(String(verdict))
    const known = db.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()
    return known ? readMigrations(db) : { applied: [], unfinished: null }
  } catch (error) {
    throw explainDatabase(file, /** @type {Error & { code?: string }} */ (error))
  } finally {
    db?.close()
  }
}

function readMigrations(/** @type {import('better-sqlite3').Database} */ db) {
  const rows = db
    .prepare(
      'SELECT migration_name AS name, started_at AS startedAt, finished_at AS finishedAt FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    .all()
  const all = /** @type {{ name: string, startedAt: number | string, finishedAt: unknown }[]} */ (rows)
  const unfinished = all.find(({ finishedAt }) => finishedAt === null)
  return {
    applied: all.filter(({ finishedAt }) => finishedAt !== null).map(({ name }) => name),
    unfinished: unfinished
      ? { name: unfinished.name, startedAt: new Date(unfinished.startedAt).getTime() }
      : null,
  }
}

/**
 * Words for what SQLite or the system says of a database.
 * @param {string} file @param {Error & { code?: string }} error
 */
export function explainDatabase(file, error) {
  const code = error.code ?? ''
  if (code.startsWith('SQLITE_BUSY')) return inUse(file)
  if (code.startsWith('SQLITE_FULL')) return Object.assign(new Error('disk is full'), { code: 'ENOSPC' })
  if (noAccess.test(code))
    return remediable(
      `This account may not open the database ${file} (${error.message}). Nothing was changed.`,
      'Start as the account that it belongs to, or give this one the right to read and write it and the folder that it lies in.',
    )
  return remediable(
    `The database ${file} is damaged (${error.message}). It was left exactly as it is.`,
    `Put a backup in its place: npm run restore -- FILE (copies made before migrations lie beside it, *.before-*). Or move it away, with all that begins with its name, to begin afresh.`,
  )
}

function startsLikeSqlite(/** @type {string} */ file) {
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  return head.toString('latin1') === 'SQLite format 3\0'
}

/** @param {string} file */
export function inUse(file) {
  return remediable(`${file} is in use by another program.`, 'Stop the other server, then start again.')
}
