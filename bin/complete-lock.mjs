// `node bin/complete-lock.mjs`: run after every change of dependencies.
// npm leaves optional packages of other platforms out of the lock file where it could not see them when the lock was
// written (npm issue 4828); `npm ci` then refuses it everywhere. This puts them back, with the version that their
// parent asks for exactly.
import { readFileSync, writeFileSync } from 'node:fs'
import { chdir } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
]
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
]

/**
 * Optional packages that a lock file's packages ask for and that it does not hold.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {{ place: string, entry: object }[]}
 */
export function missingOptionals(lock) {
  /** @type {Map<string, object>} */
  const missing = new Map()
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const version = /^\d+\.\d+\.\d+[\w.-]*$/.exec(range)?.[0]
      if (!version || isHeld(lock, place, name)) continue
      const at = place === '' ? `node_modules/${name}` : placeFor(place, name)
      missing.set(at, { version, ...platformOf(name), ...(dev && { dev: true }), optional: true })
    }
  return [...missing].map(([place, entry]) => ({ place, entry }))
}

/** Whether Node would find the package from this place. */
function isHeld(
  /** @type {{ packages: Record<string, any> }} */ lock,
  /** @type {string} */ place,
  /** @type {string} */ name,
) {
  for (let from = place; ; from = from.replace(/(^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    if (lock.packages[`${from}${from ? '/' : ''}node_modules/${name}`]) return true
    if (from === '') return false
  }
}

/** At the top unless the parent is nested: two parents of different versions must not share a place. */
function placeFor(/** @type {string} */ place, /** @type {string} */ name) {
  const nested = place.lastIndexOf('/node_modules/') > 0
  return nested ? `${place}/node_modules/${name}` : `node_modules/${name}`
}

function platformOf(/** @type {string} */ name) {
  const words = name.split(/[/@-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  return {
    ...(cpu.length && { cpu }),
    ...(os.length && { os }),
    ...(words.includes('musl') && { libc: ['musl'] }),
    ...((words.includes('gnu') || words.includes('glibc')) && { libc: ['glibc'] }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  chdir(fileURLToPath(new URL('..', import.meta.url)))
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const missing = missingOptionals(lock)
  for (const { place, entry } of missing) lock.packages[place] = entry
  const { '': root, ...others } = lock.packages
  lock.packages = {
    '': root,
    ...Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.length} optional packages put back into package-lock.json`)
}
