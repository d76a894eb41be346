import type { MatcherData } from './match.schema'
import type { Matcher } from './open-matcher'
import { warmMatcher } from './warm-matcher'

let current: { hash: string; matcher: Promise<Matcher> } | null = null

/** Where the matcher's immutable file lies. */
export function matcherUrl(hash: string): string {
  return `/library/matcher.${hash}.json`
}

/**
 * Loads and opens the matcher in the browser, once per hash: its file and, beside it, the code that reads it, which no
 * page needs to wake up. A failed load is forgotten, so that a retry is one.
 */
export function loadMatcher(hash: string): Promise<Matcher> {
  if (current?.hash === hash) return current.matcher
  const reading = fetch(matcherUrl(hash)).then((response) => {
    if (!response.ok) throw new Error(`matcher: ${response.status}`)
    return response.json() as Promise<MatcherData>
  })
  const matcher = Promise.all([import('./open-matcher'), reading]).then(([{ openMatcher }, data]) =>
    openMatcher(data),
  )
  current = { hash, matcher }
  matcher.then(warmMatcher, () => {
    current = null
  })
  return matcher
}
