import { useEffect, useRef } from 'react'
import { usePlayer } from '../player-store'

/**
 * Moves focus and view to a step's heading when the reader moved there by key, button or swipe; not when they scrolled.
 * @param current whether this is the step the reader is at
 */
export function useStepFocus(current: boolean) {
  const moves = usePlayer((player) => player.moves)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moves === 0 || !current) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('section')?.scrollIntoView({ block: 'start' })
  }, [moves, current])
  return heading
}
