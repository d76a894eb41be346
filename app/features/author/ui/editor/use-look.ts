import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import type { DraftProblem } from '../../look-at-draft.server'
import type { Preview } from '../../look-at-piece.server'

/** The pause after which the server is asked. It is asked for one text at a time, then for the latest. */
const pauseMs = 50

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
    let asking = false
    let asked = ''
    let gone = false
    const ask = async () => {
      if (asking) return
      asking = true
      while (!gone && store.getState().text !== asked) {
        asked = store.getState().text
        const answer = await askEditor<{ problems: DraftProblem[]; preview: Preview | null }>(
          `${address}/look`,
          {
            text: asked,
          },
        )
        if (!answer.ok) asked = ''
        if (gone || !answer.ok) break
        const { problems, preview } = answer.value
        setLook((before) => ({
          problems,
          preview: preview ?? before.preview,
          stale: !preview,
          looking: false,
        }))
      }
      asking = false
    }
    const stop = store.subscribe((now, before) => {
      if (now.text === before.text) return
      clearTimeout(pause)
      pause = window.setTimeout(ask, pauseMs)
    })
    void ask()
    return () => {
      gone = true
      stop()
      clearTimeout(pause)
    }
  }, [store, address])
  return look
}
