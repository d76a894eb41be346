import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fingerprint, once } from './fingerprint.mjs'
import { remediable, say } from './say.mjs'

const load = createRequire(import.meta.url)

/** Refuses a Node that the dependencies do not run on, before anything else fails in a stranger way. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (!fits)
    throw remediable(
      `Node ${process.versions.node} is too old, or of an unsupported line.`,
      'Install Node 24, 22.12 or later, or 20.19 or later, from nodejs.org, and run the command again.',
    )
}

/** `npm ci` where node_modules is missing or belongs to another lock file; then proves that SQLite's binding loads. */
export async function install() {
  await once({
    stamp: 'node_modules/.just-enough-installed',
    print: fingerprint(['package-lock.json'], process.versions.modules),
    done: () => existsSync('node_modules/@remix-run/node'),
    work: () => {
      if (existsSync('node_modules/.package-lock.json') && isInstalled()) return
      say('• installing packages (a minute or two, once)')
      run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    },
  })
  if (bindingLoads()) return
  // npm may leave out the install scripts of packages: the native part is then missing.
  say('• building the database driver (about a minute, once)')
  spawnSync('npm', ['rebuild', 'better-sqlite3', '--foreground-scripts', '--ignore-scripts=false'], {
    stdio: ['ignore', 2, 2],
  })
  if (!bindingLoads())
    throw remediable(
      'The database driver (better-sqlite3) has no prebuilt binary for this machine, and could not be compiled.',
      'Install Python 3, make and a C++ compiler (Debian: apt-get install python3 make g++), then run the command again.',
    )
}

/**
 * Whether each package of the lock file is there in that very version, those of packages too: a change of theirs alone is
 * most often a security fix. What is for other machines may be missing.
 * @param {string} [folder] where the lock file lies
 */
export function isInstalled(folder = '.') {
  const packagesOf = (/** @type {string} */ file) =>
    /** @type {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} */ (
      JSON.parse(readFileSync(join(folder, file), 'utf8')).packages
    )
  const there = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    const found = there[path]
    if (path === '') return true
    if (!found) return Boolean(wanted.optional || wanted.devOptional)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

function bindingLoads() {
  // In a process of its own: a binding of another Node version can end the process that loads it.
  const script = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', script], { stdio: 'ignore' }).status === 0
}

/** Makes the database client from the models. Needs no download: the engine is WebAssembly. */
export async function generate() {
  const version = load('prisma/package.json').version
  await once({
    stamp: 'app/platform/.server/prisma/.stamp',
    print: fingerprint(['prisma/schema.prisma'], version),
    work: () => {
      say('• generating the database client')
      run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
        // Any existing executable will do: `generate` never starts it, it only refuses to run without one.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      })
    },
  })
}

/** Builds browser and server bundles, unless they are already built from these very sources. */
export async function build() {
  await once({
    stamp: 'build/.stamp',
    print: fingerprint([
      'app',
      'public',
      'package-lock.json',
      'remix.config.js',
      'vite.config.ts',
      'tsconfig.json',
      'prisma/schema.prisma',
    ]),
    done: () =>
      existsSync('build/server/index.js') && existsSync('build/client') && existsSync('build/worker.js'),
    work: async () => {
      say('• building the app (half a minute, once)')
      run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'], {
        NODE_ENV: 'production',
      })
      const { packBuild } = await import('./pack-build.mjs')
      await Promise.all([bundleWorker(), packBuild('build/client/assets')])
    },
  })
  await bundleApart()
}

/** What the server does in processes of their own: looking at drafts that nobody has reviewed, spelling, and training the matcher. */
export async function bundleApart() {
  const { bundleChildren } = await import('./bundle-child.mjs')
  await bundleChildren()
}

/** The service worker is a program of its own, in one file; the server puts before it what there is to keep. */
async function bundleWorker() {
  const { build } = await import('esbuild')
  await build({
    entryPoints: ['app/entry.worker.ts'],
    outfile: 'build/worker.js',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
}

/**
 * Runs a program with its output kept back, and shows it only where it fails.
 * @param {string} program @param {string[]} args @param {Record<string, string>} env
 */
function run(program, args, env = {}) {
  const ran = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32' && program === 'npm',
    maxBuffer: 1 << 28,
  })
  if (ran.status === 0) return
  const output = `${ran.stdout ?? ''}${ran.stderr ?? ''}${ran.error?.message ?? ''}`
  say(output)
  if (/ENOSPC|no space left/i.test(output)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
  throw remediable(
    `${program} ${args.slice(0, 3).join(' ')} failed (its output is above).`,
    'Mend what it names and run the command again; what was done so far is kept.',
  )
}
