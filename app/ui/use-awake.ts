import { useEffect } from 'react'

/**
 * Marks the page once what it shows also answers, and presses again what was pressed before, which nobody heard. A key that
 * was pressed before is nobody's.
 */
export function useAwake(): void {
  useEffect(() => {
    document.documentElement.dataset.awake = ''
    const pressed = window.justEnoughPressed
    window.justEnoughPressed = null
    if (pressed?.isConnected) pressed.click()
  }, [])
}
