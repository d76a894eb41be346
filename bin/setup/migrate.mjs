import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { remediable, say } from './say.mjs'

const load = createRequire(import.meta.url)

/**
 * Brings the SQLite file up to the migrations in `prisma/migrations`, with Prisma's own schema engine
 * as WebAssembly (the native one wants a download). A damaged file is refused and left as it is.
 * A copy of the file is kept beside it before a migration changes it.
 * @param {{ file: string, folder?: string }} options
 * @returns {Promise<string[]>} names of the migrations that were applied
 */
export async function migrate({ file, folder = 'prisma/migrations' }) {
  mkdirSync(dirname(file), { recursive: true })
  const applied = inspect(file)
  const names = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
  const missing = names.filter((name) => !applied.includes(name))
  if (!missing.length) return []
  if (applied.length) keepCopy(file)
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

/** Names of applied migrations; throws, with the remedy, where the file is not a sound database. */
function inspect(/** @type {string} */ file) {
  if (!existsSync(file) || statSync(file).size === 0) return []
  const Database = load('better-sqlite3')
  let db
  try {
    if (!startsLikeSqlite(file)) throw new Error('the file does not start like a SQLite database')
    db = new Database(file)
    db.pragma('busy_timeout = 5000')
    const verdict = db.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(String(verdict))
    const known = db.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()
    if (!known) return []
    const rows = db
      .prepare(
        'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      )
      .all()
    return /** @type {{ name: string }[]} */ (rows).map((row) => row.name)
  } catch (error) {
    const code = /** @type {{ code?: string }} */ (error).code ?? ''
    if (code.startsWith('SQLITE_BUSY'))
      throw remediable(`${file} is in use by another program.`, 'Stop the other server, then start again.')
    if (code.startsWith('SQLITE_FULL')) throw Object.assign(new Error('disk is full'), { code: 'ENOSPC' })
    throw remediable(
      `The database ${file} is damaged (${/** @type {Error} */ (error).message}). It was left exactly as it is.`,
      `Put a backup in its place (copies made before migrations lie beside it, *.before-*), or move it away to begin afresh: mv ${file} ${file}.damaged`,
    )
  } finally {
    db?.close()
  }
}

function startsLikeSqlite(/** @type {string} */ file) {
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  return head.toString('latin1') === 'SQLite format 3\0'
}

function keepCopy(/** @type {string} */ file) {
  const Database = load('better-sqlite3')
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const copy = `${file}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`
  copyFileSync(file, copy)
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
