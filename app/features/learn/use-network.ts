import { useEffect, useState } from 'react'

const everyMs = 15_000

/**
 * Whether there is a network, as far as can be told. Browsers say "online" wherever there is any, so a page that the
 * network could not give (the shell) asks the server itself, and any page asks until it is answered again.
 */
export function useNetwork(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    let ended = false
    let timer = 0
    const hear = (answered: boolean) => {
      clearTimeout(timer)
      if (ended) return
      setOnline(answered)
      if (!answered) timer = window.setTimeout(ask, everyMs)
    }
    const ask = () => {
      fetch('/healthz', { cache: 'no-store', credentials: 'omit' }).then(
        ({ ok }) => hear(ok),
        () => hear(false),
      )
    }
    const off = () => hear(false)
    if (!navigator.onLine) off()
    else if (window.justEnoughWanted !== undefined) ask()
    addEventListener('offline', off)
    addEventListener('online', ask)
    return () => {
      ended = true
      clearTimeout(timer)
      removeEventListener('offline', off)
      removeEventListener('online', ask)
    }
  }, [])
  return online
}
