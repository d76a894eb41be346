import { isWriting } from './is-writing'

const name = 'just-enough-single-keys'

/**
 * Whether `/` and `?` are shortcuts on this device. Who dictates sends them to the page by every "24/7", so they can be
 * switched off (WCAG 2.2, 2.1.4). Where the browser keeps nothing they are on.
 */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name)
    else localStorage.setItem(name, 'off')
  } catch {
    // Nothing is kept here: the switch shows what still holds.
  }
}

/**
 * Whether this press of a character is a shortcut: not in a field, not with another key, not over a dialog, and not
 * where they are switched off.
 */
export function isSingleKey(event: KeyboardEvent, key: string): boolean {
  if (event.key !== key || event.altKey || event.ctrlKey || event.metaKey) return false
  if (isWriting(event.target) || document.querySelector('[role=dialog], [role=alertdialog]')) return false
  return areSingleKeysOn()
}
