import { useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** What a page says of something that was sent: notices, and faults beside what is at fault. */
const outcomes = ':is(#main, [role="dialog"], [role="alertdialog"]) :is([data-notice], [role="alert"])'
const fields = 'input:not([type="hidden"]), select, textarea'

/**
 * Once something was sent and the page stays, brings what came of it into view: the button may stand far below the
 * notice, and the field at fault far above the button. A field at fault gets the focus.
 */
export function OutcomeInView(): null {
  const { state } = useNavigation()
  const before = useRef<Map<Element, string | null> | null>(null)
  useEffect(() => {
    if (state === 'submitting')
      before.current ??= new Map(listOutcomes().map((outcome) => [outcome, outcome.textContent]))
    if (state !== 'idle' || !before.current) return
    const known = before.current
    before.current = null
    const now = listOutcomes()
    const outcome =
      now.find((one) => known.get(one) !== one.textContent) ??
      now.find((one) => one.getAttribute('role') === 'alert')
    if (outcome) show(outcome)
  }, [state])
  return null
}

function listOutcomes(): Element[] {
  return [...document.querySelectorAll(outcomes)]
}

function show(outcome: Element): void {
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
