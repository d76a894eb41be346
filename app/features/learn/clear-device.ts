import { clear } from 'idb-keyval'

/**
 * Takes away all that the app keeps on this device for its owner: prep card, notes, corrections, choices. Not the
 * library, which is nobody's. Load the page anew afterwards: what runs still holds it.
 */
export async function clearDevice(): Promise<void> {
  await clear()
  for (const key of Object.keys(localStorage)) if (key.startsWith('just-enough')) localStorage.removeItem(key)
}
