import { pageFacts } from '~/platform/page-facts'
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
