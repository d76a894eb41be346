import { useCallback, useEffect, useState } from 'react'
import { loadMatcher } from '../load-matcher'
import type { Matcher } from '../open-matcher'

type Loading = { matcher: Matcher | null; failed: boolean; retry: () => void }

/** The matcher in the browser, loaded when the page has woken up. */
export function useMatcher(hash: string): Loading {
  const [matcher, setMatcher] = useState<Matcher | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(() => {
    setFailed(false)
    loadMatcher(hash).then(setMatcher, () => setFailed(true))
  }, [hash])
  useEffect(load, [load])
  return { matcher, failed, retry: load }
}
