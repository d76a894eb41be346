import { pageFacts } from '~/platform/page-facts'
import { cacheNames } from './edition'
import type { KeptLibrary } from './pack-library'

let opened: Promise<KeptLibrary | null> | null = null

/** Where a version of the library for devices lies: immutable, under its hash. */
export function keptLibraryUrl(hash: string): string {
  return `/library/offline.${hash}.json`
}

/**
 * The library that this device keeps for this very page: of the version that the page's own document named, and no
 * other. Null where it is not kept (a first visit, a browser that keeps nothing).
 */
export async function openKeptLibrary(): Promise<KeptLibrary | null> {
  const { library } = pageFacts()
  if (!library || typeof caches === 'undefined') return null
  if (opened) return opened
  const kept = await caches.match(keptLibraryUrl(library), { ignoreVary: true }).catch(() => undefined)
  if (!kept) return null
  opened ??= (kept.json() as Promise<KeptLibrary>).catch(() => {
    opened = null
    return null
  })
  return opened
}

/**
 * The library of the edition that this device works with, whatever version the page's own document named: after a
 * publication or a new build that one may not have come yet. Null where the device keeps none.
 */
export async function openHeldLibrary(): Promise<KeptLibrary | null> {
  if (!pageFacts().library || typeof caches === 'undefined') return null
  try {
    const cache = await caches.open(cacheNames.app)
    // Caches list what came first first: the edition in use stands before one that is only coming.
    const file = (await cache.keys()).find(({ url }) => /\/library\/offline\.\w+\.json$/.test(url))
    const kept = file && (await cache.match(file, { ignoreVary: true }))
    return kept ? ((await kept.json()) as KeptLibrary) : null
  } catch {
    return null
  }
}
