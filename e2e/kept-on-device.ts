import type { Page } from '@playwright/test'

/** What the stores of this device hold in its database, each under its name, as text. A device that holds nothing: `{}`. */
export function keptOnDevice(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const opening = indexedDB.open('keyval-store')
        opening.onupgradeneeded = () => opening.result.createObjectStore('keyval')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const kept: Record<string, string> = {}
          const reading = opening.result.transaction('keyval').objectStore('keyval').openCursor()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            const at = reading.result
            if (at) {
              kept[String(at.key)] = JSON.stringify(at.value)
              at.continue()
            } else {
              opening.result.close()
              resolve(kept)
            }
          }
        }
      }),
  )
}
