import { createStore, type StoreApi } from 'zustand/vanilla'
import type { savedWords } from './draft-words'
import type { Conflict } from './find-conflicts'
import { mergeTexts } from './merge-texts'

/** A save on its way; sent again under the same id until it is answered. */
export type Sent = { save: string; base: number; text: string; opened?: string }
/** What a device keeps of a draft that the server does not have yet. */
export type OnDevice = { text: string; base: number; sent: Sent | null; opened?: string }

export type SaveAnswer =
  | { ok: true; revision: number; text: string; merged: boolean; conflicts: Conflict[] }
  | { ok: false; why: 'offline' | 'server' | 'signed-out' | 'refused'; words: string }

export type DraftState = {
  text: string
  /** The revision that the text is made upon. */
  base: number
  status: keyof typeof savedWords
  /** Why it was refused. */
  fault: string
  /** What was merged in last, until the next save. */
  merged: Conflict[] | null
  change: (text: string) => void
  /** Sends what is not sent yet. Resolves once that is answered. */
  send: () => Promise<void>
  /** Takes in what somebody else saved, where nothing of one's own is on its way: else the next save merges it. */
  receive: (fresh: { revision: number; text: string }) => void
  /** Takes over what the device kept of an earlier visit, and sends it; only where all else is saved. */
  takeUp: (kept: OnDevice) => Promise<void>
}

/**
 * What is being written, for one visit: every change goes to the device at once, and to the server when `send` is called.
 * What the server merged comes back into the text, also under somebody who goes on typing.
 */
export function createDraftStore(options: {
  text: string
  revision: number
  /** The hash of the text where nobody has begun to write: a save with base 0 names it. */
  opened?: string | null
  post: (sent: Sent) => Promise<SaveAnswer>
  keep: (kept: OnDevice | null) => void
  newId: () => string
}): StoreApi<DraftState> {
  const { post, keep, newId } = options
  let known = options.text
  let opened = options.opened ?? null
  let sent: Sent | null = null
  let running: Promise<void> | null = null

  return createStore<DraftState>((set, get) => {
    const named = (base: number) => (base === 0 && opened ? { opened } : {})
    const keepNow = () => {
      const { text, base } = get()
      keep(text === known && !sent ? null : { text, base, sent, ...named(base) })
    }
    const sendAll = async () => {
      while (sent || get().text !== known) {
        const { base, text: unsent } = get()
        sent ??= { save: newId(), base, text: unsent, ...named(base) }
        keepNow()
        set({ status: 'saving' })
        const answer = await post(sent)
        if (!answer.ok) {
          // A refused text is not sent again as it is; what is typed next is.
          if (answer.why === 'refused') sent = null
          set({ status: answer.why, fault: answer.words })
          keepNow()
          return
        }
        const mine = get().text
        const { text, conflicts } =
          mine === sent.text ? answer : mergeTexts({ common: sent.text, theirs: answer.text, mine })
        known = answer.text
        sent = null
        set({
          text,
          base: answer.revision,
          fault: '',
          ...(answer.merged && { merged: conflicts }),
        })
      }
      set({ status: 'saved' })
      keepNow()
    }
    return {
      text: options.text,
      base: options.revision,
      status: 'saved',
      fault: '',
      merged: null,
      change: (text) => {
        if (text === get().text) return
        set({ text, status: 'typing' })
        keepNow()
      },
      send: () => {
        running ??= sendAll().finally(() => {
          running = null
        })
        return running
      },
      receive: ({ revision, text }) => {
        if (sent || running || get().text !== known || revision <= get().base) return
        known = text
        set({ text, base: revision, merged: [] })
      },
      takeUp: async (kept) => {
        sent = kept.sent
        opened = kept.opened ?? null
        set({ text: kept.text, base: kept.base, status: 'typing' })
        await get().send()
      },
    }
  })
}
