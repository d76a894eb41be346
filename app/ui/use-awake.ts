import { useEffect } from 'react'

/** Marks the page once what it shows also answers: before that, a key that is pressed is nobody's. */
export function useAwake(): void {
  useEffect(() => {
    document.documentElement.dataset.awake = ''
  }, [])
}
