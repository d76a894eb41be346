import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { askEditor } from '../../ask-editor'
import { createDraftStore, type DraftState } from '../../draft-store'
import type { Conflict } from '../../find-conflicts'
import { keepDraft } from '../../keep-draft'
import { takeUpLeft } from '../../take-up-left'

/** After so long a pause it is sent; at the latest after so many seconds of typing without one. */
const pauseMs = 1000
const latestMs = 8000
/** How often it is looked whether somebody else has saved, and a lost network is tried again. */
const lookMs = 8000

type Answer = { revision: number; text: string; merged: boolean; conflicts: Conflict[] }

/**
 * The draft that is open: typed text goes to the device at once and to the server at each pause, and what others save
 * comes in.
 */
export function useDraft(options: {
  /** `/studio/lesson/some-slug` */
  address: string
  person: string
  text: string
  revision: number
  opened: string | null
}): StoreApi<DraftState> {
  const { address, person } = options
  const [{ store, device, typed }] = useState(() => {
    const form = readPlainForm()
    const device = keepDraft(`${person}${address}`)
    const store = createDraftStore({
      text: options.text,
      revision: form?.base ?? options.revision,
      opened: form ? form.opened : options.opened,
      keep: device.keep,
      newId: () => crypto.randomUUID(),
      post: async ({ base, ...sent }) => {
        const answer = await askEditor<Answer>(`${address}/save`, { ...sent, base: String(base) })
        return answer.ok ? { ...answer, ...answer.value } : answer
      },
    })
    return { store, device, typed: form?.text ?? options.text }
  })
  useEffect(() => {
    const { send } = store.getState()
    let pause = 0
    let typingSince = 0
    const stop = store.subscribe((now, before) => {
      if (now.text === before.text || now.status !== 'typing') return
      typingSince ||= Date.now()
      clearTimeout(pause)
      const wait = Math.min(pauseMs, Math.max(0, typingSince + latestMs - Date.now()))
      pause = window.setTimeout(() => {
        typingSince = 0
        void send()
      }, wait)
    })
    if (typed !== store.getState().text) store.getState().change(typed)
    const letGo = device.hold()
    const takeUp = () => device.takeLeft((left) => takeUpLeft(store, left))
    void takeUp()
    const look = async () => {
      const { status } = store.getState()
      if (document.visibilityState !== 'visible') return
      if (status !== 'saved') {
        // A refused text waits for what is typed next.
        if (status === 'offline' || status === 'server' || status === 'signed-out') await send()
        return
      }
      await takeUp()
      const { base, receive } = store.getState()
      const answer = await askEditor<{ revision: number; text?: string }>(`${address}/save?since=${base}`)
      if (answer.ok && answer.value.text !== undefined) receive({ ...answer.value, text: answer.value.text })
    }
    const wake = () => void look()
    const leave = () => {
      if (store.getState().status === 'typing') void send()
    }
    const timer = setInterval(wake, lookMs)
    addEventListener('focus', wake)
    addEventListener('online', wake)
    addEventListener('pagehide', leave)
    return () => {
      leave()
      letGo()
      stop()
      clearTimeout(pause)
      clearInterval(timer)
      removeEventListener('focus', wake)
      removeEventListener('online', wake)
      removeEventListener('pagehide', leave)
    }
  }, [store, device, typed, address])
  return store
}

/**
 * What was typed into the form before this was loaded stands in it still, with the revision it was made upon. Of a text that
 * was refused that is older than what the page was loaded with, and a save upon the newer one would drop what others wrote.
 */
function readPlainForm(): { text: string; base: number; opened: string | null } | null {
  const text = document.querySelector<HTMLTextAreaElement>('textarea[name=text]')
  if (!text?.form) return null
  const sent = new FormData(text.form)
  return {
    text: text.value,
    base: Number(sent.get('base')),
    opened: String(sent.get('opened') ?? '') || null,
  }
}
