import { existsSync } from 'node:fs'
import { openDatabase } from '~/platform/db.server'
import { paths } from '~/platform/paths.server'

/** For commands that work upon the server's data: ends, with a remedy, where there is none or it is of an older version. */
export async function demandDatabase(): Promise<void> {
  const fault = existsSync(paths.database) ? await findFault() : 'There is no database here yet.'
  if (!fault) return
  console.error(
    `✗ ${fault}\n  → Start the server of this version once, or set DATA_DIR to where it keeps its data.`,
  )
  process.exit(1)
}

async function findFault(): Promise<string | null> {
  const db = await openDatabase()
  return db.pieceVersion.findFirst().then(
    () => null,
    () => 'The database is of another version.',
  )
}
