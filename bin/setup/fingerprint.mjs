import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** SHA-256 over the names and bytes of files and folders, in a fixed order. Missing ones count as missing. */
export function fingerprint(/** @type {string[]} */ paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(/** @type {import('node:crypto').Hash} */ hash, /** @type {string} */ path) {
  if (!existsSync(path)) return void hash.update(`\0missing ${path}`)
  if (!statSync(path).isDirectory()) return void hash.update(`\0${path}\0`).update(readFileSync(path))
  for (const name of readdirSync(path).sort()) if (name !== '.server') addTo(hash, join(path, name))
}

/** Runs `work` unless the stamp already says that it was done for these very inputs. Returns whether it ran. */
export async function once(
  /** @type {{ stamp: string, print: string, done?: () => boolean, work: () => unknown }} */ {
    stamp,
    print,
    done,
    work,
  },
) {
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (before === print && (done?.() ?? true)) return false
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
  return true
}
