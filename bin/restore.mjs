// `npm run restore -- FILE`: puts a backup in the place of the database.
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { restore } from './setup/restore.mjs'
import { remediable, say, stopWith } from './setup/say.mjs'

const asked = resolve(process.argv[2] ?? '')
chdir(fileURLToPath(new URL('..', import.meta.url)))

try {
  if (!process.argv[2] || !existsSync(asked) || !statSync(asked).isFile())
    throw remediable('Which backup?', 'Name its file: npm run restore -- FILE')
  const { checkNode, install } = await import('./setup/install.mjs')
  checkNode()
  await install()
  const file = join(resolve(process.env.DATA_DIR ?? 'data'), 'just-enough.db')
  const aside = restore({ file, backup: asked })
  say(`✓ ${asked} is the database now.${aside ? ` The one before lies in ${aside}` : ''}`)
  say('  → npm start brings it up to this version. The key of its time (data/secret) opens what is sealed.')
} catch (error) {
  stopWith(error)
}
