import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inspectDatabase } from './inspect-database.mjs'
import { remediable, say } from './say.mjs'
import { demandAlone, timeInName } from './set-aside.mjs'
import { takeBack } from './take-back.mjs'

const load = createRequire(import.meta.url)

/**
 * Brings the SQLite file up to the migrations in `prisma/migrations`, with Prisma's own schema engine
 * as WebAssembly (the native one wants a download). A damaged file is refused and left as it is, and so is one of a newer
 * version. A copy of the file is kept beside it before a migration changes it; where one was ended in the middle, by
 * whatever, it begins anew from that copy.
 * @param {{ file: string, folder?: string }} options
 * @returns {Promise<string[]>} names of the migrations that were applied
 */
export async function migrate({ file, folder = 'prisma/migrations' }) {
  mkdirSync(dirname(file), { recursive: true })
  const found = inspectDatabase(file)
  if (found.unfinished) takeBack(file, found)
  const { applied } = found.unfinished ? inspectDatabase(file) : found
  const names = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
  const newer = applied.filter((name) => !names.includes(name))
  if (newer.length)
    throw remediable(
      `The database ${file} is of a newer version of the product (it has ${newer.join(', ')}). Nothing was changed.`,
      'Start that version again; or put back the copy that was kept before it: npm run restore -- FILE (*.before-* beside the database).',
    )
  const missing = names.filter((name) => !applied.includes(name))
  if (!missing.length) return []
  if (applied.length) {
    demandAlone(file)
    keepCopy(file)
  }
  const { engine, close } = await openEngine(file)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile: {
          path: 'migration_lock.toml',
          content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8'),
        },
        shadowDbInitScript: '',
        migrationDirectories: names.map((path) => ({
          path,
          migrationFile: {
            path: 'migration.sql',
            content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
          },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  } finally {
    await close()
  }
}

function keepCopy(/** @type {string} */ file) {
  const copy = `${file}.before-${timeInName()}`
  const Database = load('better-sqlite3')
  const db = new Database(file)
  try {
    // The log's part of it too, whoever reads meanwhile.
    db.prepare('VACUUM INTO ?').run(copy)
  } finally {
    db.close()
  }
  say(`• kept a copy of the database: ${copy}`)
}

/** @type {ReturnType<typeof loadEngine> | undefined} */
let engineReady

/** The engine's code is loaded once: its bindings know only one instance at a time. */
async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  // The engine reports a fault of its own through this global, and ends the process where it is missing.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ text) => say(text) },
  })
  const bytes = readFileSync(
    join(dirname(load.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'),
  )
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: begin } = instance.exports
  if (typeof begin === 'function') begin()
  return glue
}

export async function openEngine(/** @type {string} */ file) {
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3')
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  engineReady ??= loadEngine()
  const glue = await engineReady
  // The engine locks the file for itself and never lets go: so remember its connections and close them here.
  const adapter = new PrismaBetterSqlite3({ url: `file:${file}` })
  /** @type {{ dispose(): Promise<void> }[]} */
  const connections = []
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => {
    const connection = await connect()
    connections.push(connection)
    return connection
  }
  /** @type {[string, string][]} */
  const datamodels = [['schema.prisma', readFileSync('prisma/schema.prisma', 'utf8')]]
  const engine = await glue.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  return {
    engine,
    close: () => Promise.all(connections.map((connection) => connection.dispose())),
  }
}
