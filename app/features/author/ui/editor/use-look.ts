import { useEffect, useMemo, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import { followText } from '../../follow-text'
import type { DraftProblem } from '../../look-at-draft.server'
import type { Preview } from '../../look-at-piece.server'

/** The pauses after which the server is asked: what an author waits for, and what comes a moment later. */
const lookMs = 50
const spellMs = 400

type Seen = {
  problems: readonly DraftProblem[]
  /** Of the last text that the gate let through. */
  preview: Preview | null
  /** The text as it stands is not in the preview. */
  stale: boolean
  /** Nothing has been said yet. */
  looking: boolean
}

export type Look = Seen & {
  /** Whether the spelling has been told: `not-yet` until the first answer, `cannot` where the server could not tell. */
  spelling: 'not-yet' | 'told' | 'cannot'
}

/** What the checks say of the text as it is typed, and what the preview plays. */
export function useLook(store: StoreApi<DraftState>, address: string): Look {
  const [seen, setSeen] = useState<Seen>({ problems: [], preview: null, stale: false, looking: true })
  const [spelt, setSpelt] = useState<{ problems: readonly DraftProblem[]; spelling: Look['spelling'] }>({
    problems: [],
    spelling: 'not-yet',
  })
  useEffect(() => {
    let gone = false
    const ends = [
      followText({
        store,
        pauseMs: lookMs,
        ask: async (text) => {
          const answer = await askEditor<Pick<Seen, 'problems' | 'preview'>>(`${address}/look`, { text })
          if (gone || !answer.ok) return answer.ok
          const { problems, preview } = answer.value
          setSeen((before) => ({
            problems,
            preview: preview ?? before.preview,
            stale: !preview,
            looking: false,
          }))
          return true
        },
      }),
      followText({
        store,
        pauseMs: spellMs,
        ask: async (text) => {
          const answer = await askEditor<{ problems: DraftProblem[] | null }>(`${address}/spell`, { text })
          const problems = answer.ok ? answer.value.problems : null
          if (!gone)
            setSpelt(problems ? { problems, spelling: 'told' } : { problems: [], spelling: 'cannot' })
          return problems !== null
        },
      }),
    ]
    return () => {
      gone = true
      for (const end of ends) end()
    }
  }, [store, address])
  const problems = useMemo(
    () => [...seen.problems, ...spelt.problems].sort((a, b) => a.line - b.line),
    [seen.problems, spelt.problems],
  )
  return { ...seen, problems, spelling: spelt.spelling }
}
