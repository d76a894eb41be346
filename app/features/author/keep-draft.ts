import { del, get, set } from 'idb-keyval'
import { draftPlace, listDraftsLeft } from '~/features/learn/list-drafts-left'
import type { OnDevice } from './draft-store'

/** What a tab that is gone left unsent. */
export type Left = {
  kept: OnDevice
  /** To be called once it is kept elsewhere. */
  drop: () => Promise<void>
}

/**
 * Where the device keeps what the server does not have yet of one draft. Each tab has a place of its own, so that none
 * overwrites what another keeps. Of changes that come while one is written only the last is; what is under way when the
 * page goes lies in a journal, which is written at once.
 * @param name of the person and the draft: on a shared device nobody gets another's text
 */
export function keepDraft(name: string): {
  keep: (kept: OnDevice | null) => void
  /** Gives to `take` what tabs left that are not open any more; nothing while another tab takes that up. */
  takeLeft: (take: (left: readonly Left[]) => Promise<void>) => Promise<void>
  /** Tells other tabs that this one is open, so that they leave its text to it. @returns what ends that */
  hold: () => () => void
} {
  const place = `${draftPlace}${name}`
  const key = `${place}/${crypto.randomUUID()}`
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
    takeLeft: async (take) => {
      const work = async () => take(await readLeft(place, key))
      if (!navigator.locks) return work()
      await navigator.locks.request(`${place} is taken up`, { ifAvailable: true }, async (lock) => {
        if (lock) await work()
      })
    },
    hold: () => holdName(key),
  }
}

/** @param own the place of this tab */
async function readLeft(place: string, own: string): Promise<Left[]> {
  const held = await listHeld()
  const left: Left[] = []
  for (const key of await listDraftsLeft()) {
    // As it was kept before tabs had places of their own, it counts as left.
    if (key !== place && !key.startsWith(`${place}/`)) continue
    if (key === own || held.has(key)) continue
    const kept = readJournal(key) ?? (await get<OnDevice>(key).catch(() => undefined))
    if (kept) left.push({ kept, drop: () => drop(key) })
  }
  return left
}

async function drop(key: string): Promise<void> {
  journal(key, null)
  await del(key).catch(() => undefined)
}

/** The browser lets go of the name when the tab ends, however it does. */
function holdName(name: string): () => void {
  let letGo: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    letGo = resolve
  })
  void navigator.locks?.request(name, () => ended)
  return letGo
}

/** Where the browser cannot tell, none: a text that two tabs send is merged into one. */
async function listHeld(): Promise<Set<string | undefined>> {
  const { held } = (await navigator.locks?.query()) ?? {}
  return new Set(held?.map(({ name }) => name))
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
