import { getLibrary } from '~/features/content/get-library.server'
import { matcherOf } from './get-matcher.server'
import { placeSituation } from './place-situation'

/** A situation's page, from the library that is being served. @throws a 404 `Response` in words */
export async function showSituation(options: {
  id: string
  query: URLSearchParams
}): Promise<ReturnType<typeof placeSituation>> {
  const library = await getLibrary()
  const { matcher } = await matcherOf(library)
  return placeSituation({ ...options, situations: library.situations, matcher })
}
