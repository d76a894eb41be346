import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { inspectDatabase } from './inspect-database.mjs'
import { remediable } from './say.mjs'
import { replaceDatabase } from './set-aside.mjs'

/**
 * Puts a backup in the place of the database. The one before is set aside with its log: left beside the backup, the log
 * would be brought into that, and ruin it.
 * @param {{ file: string, backup: string }} options
 * @returns {string | null} where the one before lies; null where there was none
 * @throws with the remedy, where the backup is none, or a server runs
 */
export function restore({ file, backup }) {
  const { applied } = inspectDatabase(backup)
  if (applied.length === 0)
    throw remediable(
      `${backup} is no backup of this product: it holds none of its tables.`,
      'Name another file. Nothing was changed.',
    )
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    copyFileSync(backup, file)
    return null
  }
  if (statSync(file).ino === statSync(backup).ino)
    throw remediable('That is the database itself.', 'Name the file of a backup. Nothing was changed.')
  return replaceDatabase(file, { by: backup, as: 'replaced' })
}
