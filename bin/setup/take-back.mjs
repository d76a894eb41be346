import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inspectDatabase } from './inspect-database.mjs'
import { remediable, say } from './say.mjs'
import { demandAlone, replaceDatabase } from './set-aside.mjs'

/**
 * Takes a migration back that was ended in the middle, so that it can begin anew: the copy that was kept before it comes
 * into the place of the half-migrated database, which nobody was served from. One that never had a whole migration is
 * begun afresh.
 * @param {string} file @param {ReturnType<typeof inspectDatabase>} found
 * @throws with the remedy, where no copy of before is there, or another program has the database open
 */
export function takeBack(file, { applied, unfinished }) {
  const copy = applied.length ? newestBefore(file, unfinished?.startedAt ?? 0) : null
  if (applied.length && !copy)
    throw remediable(
      `The migration ${unfinished?.name} of ${file} was ended in the middle, and no copy from before it is there.`,
      'Put a backup in its place: npm run restore -- FILE.',
    )
  // It may be another start's, which was at it just now: once that lets go, there is nothing to take back.
  demandAlone(file)
  if (!inspectDatabase(file).unfinished) return
  const aside = replaceDatabase(file, { by: copy, as: 'unfinished' })
  say(
    `• the migration ${unfinished?.name} was ended in the middle: begun anew ${copy ? `from ${copy}` : 'with an empty database'} (what there was lies in ${aside})`,
  )
}

/** The newest copy that was kept before a time, and is not half-migrated itself. */
function newestBefore(/** @type {string} */ file, /** @type {number} */ time) {
  const folder = dirname(file)
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.before-`) && !/-(wal|shm|journal)$/.test(name))
    .map((name) => join(folder, name))
    .filter((copy) => statSync(copy).mtimeMs <= time)
    .sort()
  return copies.reverse().find((copy) => isWhole(copy)) ?? null
}

function isWhole(/** @type {string} */ copy) {
  try {
    return inspectDatabase(copy).unfinished === null
  } catch {
    return false
  }
}
