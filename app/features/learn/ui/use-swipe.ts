import { type RefObject, useEffect, useRef } from 'react'

const leastDistance = 56

/** A sideways swipe on a touch screen, well away from scrolling, selecting and writing. */
export function useSwipe(
  target: RefObject<HTMLElement>,
  handlers: { onLeft: () => void; onRight: () => void },
) {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const element = target.current
    if (!element) return
    let start: { x: number; y: number } | null = null
    const begin = (event: TouchEvent) => {
      const touch = event.touches[0]
      const writing = event.target instanceof Element && event.target.closest('textarea, input, select')
      start = touch && event.touches.length === 1 && !writing ? { x: touch.clientX, y: touch.clientY } : null
    }
    const end = (event: TouchEvent) => {
      const touch = event.changedTouches[0]
      if (!start || !touch) return
      const x = touch.clientX - start.x
      const y = touch.clientY - start.y
      start = null
      if (Math.abs(x) < leastDistance || Math.abs(x) < 2 * Math.abs(y) || getSelection()?.toString()) return
      if (x < 0) latest.current.onLeft()
      else latest.current.onRight()
    }
    element.addEventListener('touchstart', begin, { passive: true })
    element.addEventListener('touchend', end, { passive: true })
    return () => {
      element.removeEventListener('touchstart', begin)
      element.removeEventListener('touchend', end)
    }
  }, [target])
}
