import { useEffect, useState } from 'react'
import { worksOffline } from './offline-paths'
import type { useNetwork } from './use-network'

type Held = 'link' | 'form'

/**
 * While there is no network, holds back what only the server can do: a click on a link to a page of its own, and a form
 * that goes to it. The page would be left for nothing, with what is typed on it. A new tab is left to the person. Forms
 * that the device answers (`data-on-device`), or whose answer waits in the queue (`data-queued`), go their way. What is
 * pressed in the moment in which the network is back, and the server has not answered yet, goes on when it has.
 * @returns what was held back last; until the network is back or another page is open
 */
export function useHeld({ online, ask }: ReturnType<typeof useNetwork>, address: string): Held | null {
  const [held, setHeld] = useState<{ what: Held; on: string } | null>(null)
  useEffect(() => {
    if (online) return setHeld(null)
    let goesOn = false
    let presses = 0
    const hold = (event: Event, what: Held, again: () => void) => {
      event.preventDefault()
      setHeld({ what, on: address })
      if (!navigator.onLine) return
      const press = ++presses
      void ask().then((answered) => {
        if (!answered || press !== presses) return
        goesOn = true
        again()
        goesOn = false
      })
    }
    const holdLink = (event: MouseEvent) => {
      if (goesOn || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || link.origin !== location.origin || (link.target && link.target !== '_self')) return
      if (!worksOffline(link.pathname)) hold(event, 'link', () => link.click())
    }
    const holdForm = (event: SubmitEvent) => {
      const { target: form, submitter } = event
      if (goesOn || !(form instanceof HTMLFormElement) || !form.matches(serverForms)) return
      // The router would send it all the same, where a form has words of its own before.
      event.stopPropagation()
      hold(
        event,
        'form',
        () => form.isConnected && form.requestSubmit(submitter?.isConnected ? submitter : null),
      )
    }
    // Before React sees it: its links leave a click alone that is taken.
    addEventListener('click', holdLink, true)
    addEventListener('submit', holdForm, true)
    return () => {
      removeEventListener('click', holdLink, true)
      removeEventListener('submit', holdForm, true)
    }
  }, [online, ask, address])
  return held?.on === address ? held.what : null
}

const serverForms = 'form[method]:not([data-on-device], [data-queued])'
