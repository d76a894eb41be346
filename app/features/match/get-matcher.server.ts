import { getLibrary } from '~/features/content/get-library.server'
import { keepServedFile } from '~/features/content/keep-served-file.server'
import type { Library } from '~/features/content/load-library.server'
import { buildMatcher } from './build-matcher.server'
import { type Matcher, openMatcher } from './open-matcher'

type Served = { matcher: Matcher; bytes: string; hash: string }

const matchers = new WeakMap<Library, Promise<Served>>()

/** The matcher of the library that is being served, with the bytes and the hash that browsers get. */
export async function getMatcher(): Promise<Served> {
  return matcherOf(await getLibrary())
}

/** The matcher of this very library, made once: so that it is ready before the library is served. */
export function matcherOf(library: Library): Promise<Served> {
  const made = matchers.get(library)
  if (made) return made
  const served = open(library)
  matchers.set(library, served)
  served.catch(() => matchers.delete(library))
  return served
}

async function open(library: Library): Promise<Served> {
  const { data, bytes, hash } = await buildMatcher(library)
  // Pages that name it stay open when the library has moved on, and may ask another server.
  await keepServedFile(`matcher.${hash}.json`, bytes)
  return { matcher: openMatcher(data), bytes, hash }
}
