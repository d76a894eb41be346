import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import type { DraftProblem } from '../../look-at-draft.server'
import type { Preview } from '../../look-at-piece.server'

/** The pause after which the server is asked: with its answer the preview stands within 300 ms. */
const pauseMs = 90

export type Look = {
  problems: readonly DraftProblem[]
  /** Of the last text that the gate let through. */
  preview: Preview | null
  /** The text as it stands is not in the preview. */
  stale: boolean
  /** Nothing has been said yet, or the last text is still being looked at. */
  looking: boolean
}

/** What the checks say of the text as it is typed, and what the preview plays. */
export function useLook(store: StoreApi<DraftState>, address: string): Look {
  const [look, setLook] = useState<Look>({ problems: [], preview: null, stale: false, looking: true })
  useEffect(() => {
    let pause = 0
    let asked: AbortController | null = null
    const ask = async () => {
      asked?.abort()
      asked = new AbortController()
      const { signal } = asked
      const { text } = store.getState()
      const answer = await askEditor<{ problems: DraftProblem[]; preview: Preview | null }>(
        `${address}/look`,
        { text },
        signal,
      )
      if (signal.aborted || !answer.ok) return
      const { problems, preview } = answer.value
      setLook((before) => ({ problems, preview: preview ?? before.preview, stale: !preview, looking: false }))
    }
    const stop = store.subscribe((now, before) => {
      if (now.text === before.text) return
      clearTimeout(pause)
      pause = window.setTimeout(ask, pauseMs)
    })
    void ask()
    return () => {
      stop()
      clearTimeout(pause)
      asked?.abort()
    }
  }, [store, address])
  return look
}
