import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { getLibrary } from '~/features/content/get-library.server'
import { matcherOf } from '~/features/match/get-matcher.server'
import { matcherUrl } from '~/features/match/load-matcher'
import { paths } from '~/platform/paths.server'
import { type Edition, shellPath } from './edition'
import { keptLibraryOf } from './get-kept-library.server'
import { keptRoutes, sampleAddresses } from './offline-paths'
import { keptLibraryUrl } from './open-kept-library'

type Assets = ServerBuild['assets']

/** Small files of `public/` that the kept pages name. */
const publicFiles = ['icon.svg', 'manifest.webmanifest']

let build: { assets: Assets; files: Promise<Edition['app']> } | null = null

/** The edition that is being served: every file that a device keeps of it, but for the lessons' own. */
export async function describeEdition(assets: Assets): Promise<Edition> {
  if (build?.assets !== assets) {
    build = { assets, files: listBuild(assets) }
    build.files.catch(() => {
      build = null
    })
  }
  const served = await getLibrary()
  const [files, library, matcher] = await Promise.all([build.files, keptLibraryOf(served), matcherOf(served)])
  const hashed = (url: string, text: string) => ({ url, revision: null, bytes: Buffer.byteLength(text) })
  const app = [
    ...files,
    hashed(matcherUrl(matcher.hash), matcher.bytes),
    hashed(keptLibraryUrl(library.hash), library.bytes),
  ]
  const version = createHash('sha256')
    .update(JSON.stringify([assets.version, app]))
    .digest('hex')
    .slice(0, 20)
  const shell = { url: shellPath, revision: version, bytes: 0 }
  return { version, build: assets.version, library: library.hash, app: [...app, shell] }
}

/** Code, styles and fonts of the kept routes, what the router is told of them, and the small files. */
async function listBuild(assets: Assets): Promise<Edition['app']> {
  const folder = join(paths.clientBuild, 'assets')
  const names = await closeOver(folder, entriesOf(assets))
  const files = names.map(async (name) => {
    const { size } = await stat(join(folder, name))
    return { url: `/assets/${name}`, revision: null, bytes: size }
  })
  const small = publicFiles.map(async (name) => {
    const bytes = await readFile(join(paths.clientBuild, name))
    const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
    return { url: `/${name}`, revision, bytes: bytes.length }
  })
  return [
    ...(await Promise.all([...files, ...small])),
    { url: manifestUrl(assets), revision: null, bytes: 0 },
  ]
}

/** What the router fetches to get to know routes it has not seen (Remix's lazy route discovery), for all kept ones. */
function manifestUrl(assets: Assets): string {
  const query = new URLSearchParams(sampleAddresses().map((address) => ['p', address]))
  query.set('version', assets.version)
  return `/__manifest?${query}`
}

function entriesOf(assets: Assets): string[] {
  const routes = Object.values(assets.routes).filter(
    ({ id, index, path }) => id === 'root' || keptRoutes.includes(index ? '' : (path ?? '-')),
  )
  return [assets.entry, ...routes].flatMap(({ module, imports = [], ...rest }) => [
    module,
    ...imports,
    ...(('css' in rest && rest.css) || []),
  ])
}

/** These files and all that they name, in turn. Of the fonts only the letters of English: the rest has a fallback. */
async function closeOver(folder: string, urls: string[]): Promise<string[]> {
  const there = new Set(await readdir(folder))
  const found = new Set<string>()
  const queue = urls.map((url) => url.split('/').pop() ?? '')
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name) || !there.has(name) || (name.endsWith('.woff2') && !name.includes('-latin-wght-')))
      continue
    found.add(name)
    if (/\.(js|css)$/.test(name))
      queue.push(
        ...((await readFile(join(folder, name), 'utf8')).match(/[\w.-]+\.(?:js|css|woff2)\b/g) ?? []),
      )
  }
  return [...found].sort()
}
