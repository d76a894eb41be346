import { getLibrary } from '~/features/content/get-library.server'
import type { Library } from '~/features/content/load-library.server'
import { buildMatcher } from './build-matcher.server'
import { type Matcher, openMatcher } from './open-matcher'

type Served = { matcher: Matcher; bytes: string; hash: string }

let current: { library: Library; served: Promise<Served> } | null = null

/** The matcher of the library that is being served, with the bytes and the hash that browsers get. */
export async function getMatcher(): Promise<Served> {
  const library = await getLibrary()
  if (current?.library !== library) {
    const served = buildMatcher(library).then(({ data, bytes, hash }) => ({
      matcher: openMatcher(data),
      bytes,
      hash,
    }))
    current = { library, served }
    served.catch(() => {
      current = null
    })
  }
  return current.served
}
