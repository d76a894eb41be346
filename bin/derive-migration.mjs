// `node bin/derive-migration.mjs <name>`: writes the migration from the models of the last commit to the models as they
// are now. Read it before you commit it: the engine cannot know what a renamed column meant.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from './setup/migrate.mjs'
import { remediable, say, stopWith } from './setup/say.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'migration-'))
const models = 'prisma/schema.prisma'
try {
  const name = process.argv[2] ?? ''
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw remediable('A migration needs a name.', 'node bin/derive-migration.mjs people_and_sessions')
  const { engine, close } = await openEngine(join(scratch, 'none.db'))
  const target = (/** @type {string} */ content) => ({
    tag: /** @type {const} */ ('schemaDatamodel'),
    files: [{ path: 'schema.prisma', content }],
  })
  const { stdout } = await engine.diff({
    from: target(execFileSync('git', ['show', `HEAD:${models}`], { encoding: 'utf8' })),
    to: target(readFileSync(models, 'utf8')),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  await close()
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `prisma/migrations/${stamp}_${name}`
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), `${stdout}`)
  say(`wrote ${folder}/migration.sql`)
} catch (error) {
  stopWith(error)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
