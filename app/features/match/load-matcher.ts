import type { MatcherData } from './match.schema'
import { type Matcher, openMatcher } from './open-matcher'

let current: { hash: string; matcher: Promise<Matcher> } | null = null

/** Where the matcher's immutable file lies. */
export function matcherUrl(hash: string): string {
  return `/library/matcher.${hash}.json`
}

/** Loads and opens the matcher in the browser, once per hash. A failed load is forgotten, so that a retry is one. */
export function loadMatcher(hash: string): Promise<Matcher> {
  if (current?.hash === hash) return current.matcher
  const matcher = fetch(matcherUrl(hash)).then(async (response) => {
    if (!response.ok) throw new Error(`matcher: ${response.status}`)
    return openMatcher((await response.json()) as MatcherData)
  })
  current = { hash, matcher }
  matcher.catch(() => {
    current = null
  })
  return matcher
}
