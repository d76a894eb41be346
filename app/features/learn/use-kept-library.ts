import { useEffect, useState } from 'react'
import { openKeptLibrary } from './open-kept-library'
import type { KeptLibrary } from './pack-library'

/** The library kept for this page, once it is. @param asked changes whenever it may have come */
export function useKeptLibrary(asked: unknown): KeptLibrary | null {
  const [library, setLibrary] = useState<KeptLibrary | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for again whenever there may be news
  useEffect(() => {
    void openKeptLibrary().then(setLibrary, () => undefined)
  }, [asked])
  return library
}
