import { useEffect, useState } from 'react'
import { worksOffline } from './offline-paths'

/**
 * While there is no network, holds back a click on a link to a page that only the server can give: the browser would
 * leave this page, and what is typed on it, for nothing. A new tab is left to the person.
 * @returns whether a link was held back; until the network is back or another page is open
 */
export function useHeldLinks(online: boolean, address: string): boolean {
  const [held, setHeld] = useState('')
  useEffect(() => {
    if (online) return setHeld('')
    const hold = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || link.origin !== location.origin || (link.target && link.target !== '_self')) return
      if (worksOffline(link.pathname)) return
      event.preventDefault()
      setHeld(address)
    }
    // Before React sees it: its links leave a click alone that is taken.
    addEventListener('click', hold, true)
    return () => removeEventListener('click', hold, true)
  }, [online, address])
  return held === address && held !== ''
}
