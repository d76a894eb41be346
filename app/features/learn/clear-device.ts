import { delMany, keys } from 'idb-keyval'
import { deviceCleared, keptName } from './internal/device-database'
import { keptReportName } from './kept-report'

/**
 * Takes away all that the app keeps on this device for its owner: prep cards, notes, corrections, choices, what waits to
 * be sent. Not the library, which is nobody's. Load the page anew afterwards: what runs still holds it; other tabs do so
 * by themselves, and write nothing more before.
 */
export async function clearDevice(): Promise<void> {
  await delMany((await keys()).filter((name) => name !== keptReportName))
  for (const name of Object.keys(localStorage))
    if (name.startsWith('just-enough')) localStorage.removeItem(name)
  const others = new BroadcastChannel(keptName)
  others.postMessage(deviceCleared)
  others.close()
}
