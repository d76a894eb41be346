/** Words take the focus, so that they are said, and the next Tab goes on from them. */
export function giveFocus(words: HTMLElement | null, options?: FocusOptions): void {
  if (!words) return
  if (!words.hasAttribute('tabindex')) words.tabIndex = -1
  words.focus(options)
}

/** What says which page this is. */
export function pageHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#main h1')
}
