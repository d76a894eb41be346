// The made-up organisation of a benchmark, in a folder of its own. It takes minutes to make up, so that it may be kept in
// another folder, and taken from there the next time.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { migrate } from '../bin/setup/migrate.mjs'
import { type Organisation, writeOrganisation } from './organisation'

type Size = { people: number; teams: number; uses: number; assignments: number }

/** @param options.kept where it is kept; without it, it is made up anew */
export async function openOrganisation(options: {
  size: Size
  folder: string
  kept: string | undefined
}): Promise<{ db: Database; made: Organisation }> {
  const { size, folder, kept } = options
  const file = join(folder, 'just-enough.db')
  const [store, facts] = [
    join(kept ?? folder, `${size.people}.db`),
    join(kept ?? folder, `${size.people}.json`),
  ]
  const isKept = kept !== undefined && existsSync(facts)
  if (isKept) copyFileSync(store, file)
  await migrate({ file })
  const db = new Sqlite(file, { timeout: 20_000 })
  db.pragma('journal_mode = WAL')
  if (isKept) {
    const made = JSON.parse(readFileSync(facts, 'utf8')) as Organisation
    return { db, made: { ...made, now: new Date(made.now) } }
  }
  const made = await writeOrganisation(db, { ...size, seed: 1, now: new Date() })
  db.pragma('wal_checkpoint(TRUNCATE)')
  if (kept) {
    mkdirSync(kept, { recursive: true })
    copyFileSync(file, store)
    writeFileSync(facts, JSON.stringify(made))
  }
  return { db, made }
}
