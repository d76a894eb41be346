import { useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { giveFocus } from './give-focus'

/** What a page says of something that was sent: notices, and faults beside what is at fault. */
const outcomes = ':is(#main, [role="dialog"], [role="alertdialog"]) :is([data-notice], [role="alert"])'
const fields = 'input:not([type="hidden"]), select, textarea'

/**
 * Once something was sent and the page stays, brings what came of it into view: the button may stand far below the
 * notice, and the field at fault far above the button. A field at fault gets the focus. Where what was pressed is gone, as
 * the row of a list is that was taken away, the focus goes to the notice, or to the nearest heading of what is left.
 */
export function OutcomeInView(): null {
  const { state } = useNavigation()
  const before = useRef<Map<Element, string | null> | null>(null)
  const around = useRef<Element[]>([])
  useEffect(() => {
    if (state === 'submitting' && !before.current) {
      before.current = new Map(listOutcomes().map((outcome) => [outcome, outcome.textContent]))
      around.current = listAround(document.activeElement)
    }
    if (state !== 'idle' || !before.current) return
    const known = before.current
    before.current = null
    const now = listOutcomes()
    const outcome =
      now.find((one) => known.get(one) !== one.textContent) ??
      now.find((one) => one.getAttribute('role') === 'alert')
    if (outcome) show(outcome)
    if (document.activeElement !== document.body) return
    if (outcome) giveFocus(outcome)
    else giveFocus(nearestHeading(around.current), { preventScroll: true })
  }, [state])
  return null
}

function listOutcomes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(outcomes)]
}

/** What stands around what was pressed, from the inside out; nothing where nothing had the focus. */
function listAround(pressed: Element | null): Element[] {
  const around: Element[] = []
  for (let one = pressed; one && one !== document.body; one = one.parentElement) around.push(one)
  return around
}

function nearestHeading(around: Element[]): HTMLElement | null {
  for (const one of around) {
    const heading = one.isConnected ? one.querySelector<HTMLElement>('h1, h2, h3') : null
    if (heading) return heading
  }
  return null
}

function show(outcome: HTMLElement): void {
  const field = fieldOf(outcome)
  if (field) return field.focus()
  const { top, bottom } = outcome.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) outcome.scrollIntoView({ block: 'center' })
}

/** A notice is of the whole page, another fault of the field beside it or of the group around it. */
function fieldOf(outcome: Element): HTMLElement | null {
  if (outcome.matches('[data-notice]')) return null
  const beside = outcome.parentElement?.querySelector<HTMLElement>(':scope > [aria-invalid="true"]')
  return beside ?? outcome.closest('fieldset')?.querySelector<HTMLElement>(fields) ?? null
}
