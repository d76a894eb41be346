import { del, get, set } from 'idb-keyval'
import type { OnDevice } from './draft-store'

/**
 * Where the device keeps what the server does not have yet of one draft. Of changes that come while one is written only
 * the last is; what is under way when the page goes lies in a journal, which is written at once.
 * @param name of the person and the draft: on a shared device nobody gets another's text
 */
export function keepDraft(name: string): {
  keep: (kept: OnDevice | null) => void
  read: () => Promise<OnDevice | null>
} {
  const key = `just-enough-draft/${name}`
  let next: { kept: OnDevice | null } | null = null
  let writing = false
  const write = async () => {
    if (writing) return
    writing = true
    while (next) {
      const { kept } = next
      next = null
      await (kept ? set(key, kept) : del(key)).then(
        () => journal(key, null),
        () => journal(key, kept),
      )
    }
    writing = false
  }
  if (typeof window !== 'undefined')
    addEventListener('pagehide', () => {
      if (next) journal(key, next.kept)
    })
  return {
    keep: (kept) => {
      next = { kept }
      void write()
    },
    read: async () => readJournal(key) ?? (await get<OnDevice>(key).catch(() => undefined)) ?? null,
  }
}

function journal(key: string, kept: OnDevice | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept))
    else localStorage.removeItem(key)
  } catch {
    // Full or switched off: the page says so as soon as the network is gone too.
  }
}

function readJournal(key: string): OnDevice | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as OnDevice | null
  } catch {
    return null
  }
}
