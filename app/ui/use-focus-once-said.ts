import { type RefObject, useEffect, useRef } from 'react'
import { giveFocus } from './give-focus'

/** Leads the focus to the words that come in place of what was pressed, each time that there is something new to say. */
export function useFocusOnceSaid<Words extends HTMLElement>(said: unknown): RefObject<Words> {
  const words = useRef<Words>(null)
  const before = useRef(said)
  useEffect(() => {
    if (said && said !== before.current) giveFocus(words.current)
    before.current = said
  }, [said])
  return words
}
