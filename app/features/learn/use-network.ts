import { useCallback, useEffect, useRef, useState } from 'react'
import { isServerThere } from '~/platform/is-server-there'

const everyMs = 15_000

/**
 * Whether there is a network, as far as can be told. Browsers say "online" wherever there is any, so a page that the
 * network could not give (the shell) asks the server itself, and any page asks until it is answered again.
 * @returns `ask` asks at once, and tells whether the server answered
 */
export function useNetwork(): { online: boolean; ask: () => Promise<boolean> } {
  const [online, setOnline] = useState(true)
  const ended = useRef(false)
  const timer = useRef(0)
  const ask = useCallback(async (): Promise<boolean> => {
    const hear = (answered: boolean) => {
      clearTimeout(timer.current)
      if (ended.current) return answered
      setOnline(answered)
      if (!answered) timer.current = window.setTimeout(ask, everyMs)
      return answered
    }
    if (!navigator.onLine) return hear(false)
    return isServerThere().then(hear)
  }, [])
  useEffect(() => {
    ended.current = false
    if (!navigator.onLine || window.justEnoughWanted !== undefined) void ask()
    addEventListener('offline', ask)
    addEventListener('online', ask)
    return () => {
      ended.current = true
      clearTimeout(timer.current)
      removeEventListener('offline', ask)
      removeEventListener('online', ask)
    }
  }, [ask])
  return { online, ask }
}
