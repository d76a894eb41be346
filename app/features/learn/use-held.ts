import { useEffect, useState } from 'react'
import { worksOffline } from './offline-paths'

type Held = 'link' | 'form'

/**
 * While there is no network, holds back what only the server can do: a click on a link to a page of its own, and a form
 * that goes to it. The page would be left for nothing, with what is typed on it. A new tab is left to the person. Forms
 * that the device answers (`data-on-device`), or whose answer waits in the queue (`data-queued`), go their way.
 * @returns what was held back last; until the network is back or another page is open
 */
export function useHeld(online: boolean, address: string): Held | null {
  const [held, setHeld] = useState<{ what: Held; on: string } | null>(null)
  useEffect(() => {
    if (online) return setHeld(null)
    const hold = (event: Event, what: Held) => {
      event.preventDefault()
      setHeld({ what, on: address })
    }
    const holdLink = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || link.origin !== location.origin || (link.target && link.target !== '_self')) return
      if (!worksOffline(link.pathname)) hold(event, 'link')
    }
    const holdForm = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.matches(serverForms)) return
      // The router would send it all the same, where a form has words of its own before.
      event.stopPropagation()
      hold(event, 'form')
    }
    // Before React sees it: its links leave a click alone that is taken.
    addEventListener('click', holdLink, true)
    addEventListener('submit', holdForm, true)
    return () => {
      removeEventListener('click', holdLink, true)
      removeEventListener('submit', holdForm, true)
    }
  }, [online, address])
  return held?.on === address ? held.what : null
}

const serverForms = 'form[method]:not([data-on-device], [data-queued])'
