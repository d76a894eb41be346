import { randomUUID } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { fingerprint } from './fingerprint.mjs'
import { migrate } from './migrate.mjs'

/**
 * For tests of verbs: a database file of this test's own, migrated once and copied for each. Call it before the verbs
 * are imported, since the settings are read when they are:
 * `const { db, addPerson } = await openFreshDatabase()`, then `await import('./verb.server')`.
 */
export async function openFreshDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'just-enough-'))
  process.env.DATA_DIR = folder
  if (existsSync('data/library')) cpSync('data/library', join(folder, 'library'), { recursive: true })
  copyFileSync(await migratedFile(), join(folder, 'just-enough.db'))
  const { openDatabase, closeDatabase } = await import('../../app/platform/db.server')
  const db = await openDatabase()
  afterAll(async () => {
    await closeDatabase()
    rmSync(folder, { recursive: true, force: true })
  })
  /** Somebody with these roles; signed in as `requirePerson` would give them. */
  const addPerson = async (...roles: string[]) => {
    const name = `Person ${randomUUID().slice(0, 8)}`
    const email = `${randomUUID()}@example.com`
    const person = await db.person.create({
      data: { name, email, roles: { create: roles.map((role) => ({ role })) } },
    })
    return { id: person.id, name, email, roles: roles as never[], sessionId: randomUUID() }
  }
  return { db, folder, addPerson }
}

async function migratedFile(): Promise<string> {
  const file = join(tmpdir(), `just-enough-migrated-${fingerprint(['prisma/migrations']).slice(0, 16)}.db`)
  if (existsSync(file)) return file
  const draft = `${file}.${randomUUID()}`
  await migrate({ file: draft })
  renameSync(draft, file)
  return file
}
