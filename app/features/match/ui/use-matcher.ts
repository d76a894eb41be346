import { useCallback, useEffect, useState } from 'react'
import { isServerThere } from '~/platform/is-server-there'
import { loadMatcher } from '../load-matcher'
import type { Matcher } from '../open-matcher'

type Loading = { matcher: Matcher | null; failed: boolean; retry: () => void }

/** The matcher in the browser, loaded when the page has woken up. A second try in vain loads the page anew, words and all. */
export function useMatcher(hash: string): Loading {
  const [matcher, setMatcher] = useState<Matcher | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(() => {
    setFailed(false)
    loadMatcher(hash).then(setMatcher, () => setFailed(true))
  }, [hash])
  useEffect(load, [load])
  const retry = useCallback(() => {
    setFailed(false)
    loadMatcher(hash)
      .then(setMatcher)
      .catch(async () => {
        // Chromium answers a further import of code that once failed from memory: only a new page asks for it again.
        if (window.navigation && (await isServerThere())) location.reload()
        else setFailed(true)
      })
  }, [hash])
  return { matcher, failed, retry }
}
