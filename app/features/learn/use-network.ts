import { useEffect, useState } from 'react'

const everyMs = 15_000

/**
 * Whether there is a network, as far as can be told. Browsers say "online" wherever there is any, so a page that the
 * network could not give (the shell) asks the server itself, until it answers.
 */
export function useNetwork(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const off = () => setOnline(false)
    const ask = () => {
      fetch('/healthz', { cache: 'no-store', credentials: 'omit' }).then(
        ({ ok }) => setOnline(ok),
        () => setOnline(false),
      )
    }
    if (!navigator.onLine) off()
    else if (window.justEnoughWanted !== undefined) ask()
    addEventListener('offline', off)
    addEventListener('online', ask)
    return () => {
      removeEventListener('offline', off)
      removeEventListener('online', ask)
    }
  }, [])
  useEffect(() => {
    if (online) return
    const timer = setInterval(() => dispatchEvent(new Event('online')), everyMs)
    return () => clearInterval(timer)
  }, [online])
  return online
}
