import { existsSync, mkdirSync, statfsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, checkNode, generate, install } from './install.mjs'
import { remediable } from './say.mjs'

const leastFreeBytes = 64 * 1024 * 1024

/** The set-up of every command: each step is skipped where it is already done for these very inputs. */
export async function setUp(/** @type {{ build: boolean }} */ options) {
  checkNode()
  const data = resolve(process.env.DATA_DIR ?? 'data')
  mkdirSync(data, { recursive: true })
  checkDisk(data)
  await install()
  await generate()
  const { migrate } = await import('./migrate.mjs')
  await migrate({ file: join(data, 'just-enough.db') })
  if (options.build) await build()
}

/** Said before anything is begun: a disk that fills up half way is a worse message. */
function checkDisk(/** @type {string} */ folder) {
  for (const place of [folder, '.']) {
    if (!existsSync(place)) continue
    const { bavail, bsize } = statfsSync(place)
    if (bavail * bsize < leastFreeBytes)
      throw remediable(
        `The disk that holds ${resolve(place)} is full: ${Math.floor((bavail * bsize) / 1048576)} MB are free, 64 MB are needed at least.`,
        'Free some space (about 1 GB is comfortable) and start again. Nothing was changed.',
      )
  }
}
