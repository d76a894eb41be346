import { useLocation, useMatches, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { giveFocus, pageHeading } from './give-focus'

/** What was shown last in this document. The root's page of a fault stands in place of the whole app, this part included. */
let before: string | null = null

/**
 * On the way to another page, moves the focus to its heading, or to the place in it that the address names: what was
 * pressed is gone, and a screen reader is told of no change by itself. A page that places the focus on its own keeps it.
 * @param props.fault a fault stands in the page's place, and is another page
 */
export function PageFocus({ fault = false }: { fault?: boolean }): null {
  const page = usePage() + (fault ? ' at fault' : '')
  const { hash } = useLocation()
  const { state } = useNavigation()
  const left = useRef<Element | null>(null)
  useEffect(() => {
    if (state !== 'idle') left.current = document.activeElement
  }, [state])
  useEffect(() => {
    const last = before
    before = page
    // A page that is opened anew leaves the focus to the browser.
    if (last === null || last === page) return
    const focused = document.activeElement
    if (focused !== left.current && focused?.closest('#main, [role="dialog"], [role="alertdialog"]')) return
    const named = hash ? document.getElementById(hash.slice(1)) : null
    giveFocus(named ?? pageHeading(), { preventScroll: true })
  }, [page, hash])
  return null
}

/** The page by its route and what the address says of it, but for what a route names as one page (`handle.onePage`). */
function usePage(): string {
  const { id, params, handle } = useMatches().at(-1) ?? {}
  const { onePage } = (handle ?? {}) as { onePage?: string }
  return JSON.stringify([id, Object.entries(params ?? {}).filter(([name]) => name !== onePage)])
}
