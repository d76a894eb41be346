import { keys } from 'idb-keyval'

/** How the names begin under which the studio keeps on the device what the server does not have yet. */
export const draftPlace = 'just-enough-draft/'

/** The names of unsent texts of the studio on this device, whoever wrote them. None where the browser keeps nothing. */
export async function listDraftsLeft(): Promise<string[]> {
  const stored = await keys().catch(() => [])
  return [...new Set([...stored.map(String), ...listJournals()])].filter((name) =>
    name.startsWith(draftPlace),
  )
}

function listJournals(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}
