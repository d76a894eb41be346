import { longestTask } from './longest-task'

const name = 'just-enough-task'

/**
 * Carries the task over a load of the page anew that the app itself asks for, as the router does where the code of a page
 * cannot be had: the words lie in the tab's own storage until the page is there again, and are gone with the tab. Where
 * the browser does not tell of such a load before it, nothing is carried.
 * @param read gives the words under way
 * @returns what ends it
 */
export function carryTask(read: () => string): () => void {
  const carry = (event: Event & { navigationType?: string }) => {
    if (event.navigationType !== 'reload') return
    try {
      if (read()) sessionStorage.setItem(name, read())
    } catch {
      // Full or switched off: they cannot be carried here.
    }
  }
  window.navigation?.addEventListener('navigate', carry)
  return () => window.navigation?.removeEventListener('navigate', carry)
}

/** The words that were carried here, once; empty where there are none. */
export function takeCarried(): string {
  try {
    const task = sessionStorage.getItem(name) ?? ''
    sessionStorage.removeItem(name)
    return task.slice(0, longestTask)
  } catch {
    return ''
  }
}
