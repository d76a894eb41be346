import { useEffect, useRef } from 'react'
import { usePlayer } from '../player-store'

/**
 * Moves focus and view to a step's heading when the reader moved there by key, button or swipe; not when they scrolled.
 * @param current whether this is the step the reader is at
 */
export function useStepFocus(current: boolean) {
  const moving = usePlayer((player) => player.moving)
  const arrive = usePlayer((player) => player.arrive)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!moving || !current) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('section')?.scrollIntoView({ block: 'start' })
    // What this scrolls past is told once the next frame is drawn, and is not what the reader looked at.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(arrive)
    })
    return () => cancelAnimationFrame(frame)
  }, [moving, current, arrive])
  return heading
}
