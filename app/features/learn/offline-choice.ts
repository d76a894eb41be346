import { get, update } from 'idb-keyval'

/** How much a person wants this device to keep: all lessons, some, or only the box, the map and the room's lines. */
export type OfflineChoice = {
  keep: 'all' | 'some' | 'box'
  /** With `some`: the situations whose lessons are kept. */
  situations: string[]
  /** Lessons opened on this device, newest first. With `some` they are kept too. */
  opened: string[]
  /** The room of the lesson opened last, with its kit: where "in the room now" leads. Holds no words. */
  last: string | null
}

const key = 'just-enough-offline-1'
const mostOpened = 60
const unchosen: OfflineChoice = { keep: 'all', situations: [], opened: [], last: null }

/** What was chosen on this device; everything where nothing was, or where the device keeps nothing. */
export async function readOfflineChoice(): Promise<OfflineChoice> {
  const kept = await get<Partial<OfflineChoice>>(key).catch(() => undefined)
  return { ...unchosen, ...kept }
}

/** @throws the browser's error where the device keeps nothing (full, private window) */
export async function changeOfflineChoice(
  change: Partial<Pick<OfflineChoice, 'keep' | 'situations'>>,
): Promise<void> {
  await update<Partial<OfflineChoice>>(key, (kept) => ({ ...unchosen, ...kept, ...change }))
}

/**
 * Notes that a lesson was opened. Where the device keeps nothing, it is not noted, and nobody is bothered.
 * @returns whether there is a lesson more to keep because of it
 */
export async function noteOpened(slug: string, room: string): Promise<boolean> {
  let more = false
  await update<Partial<OfflineChoice>>(key, (kept) => {
    const before = { ...unchosen, ...kept }
    more = before.keep === 'some' && !before.opened.includes(slug)
    const opened = [slug, ...before.opened.filter((other) => other !== slug)].slice(0, mostOpened)
    return { ...before, opened, last: room }
  }).catch(() => undefined)
  return more
}
