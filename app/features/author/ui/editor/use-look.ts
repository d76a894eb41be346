import { useEffect, useMemo, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { PieceKind } from '~/features/content/piece'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import { followText } from '../../follow-text'
import type { DraftProblem } from '../../look-at-draft.server'
import type { Preview } from '../../play-lesson.server'

/** The pauses after which the server is asked: what an author waits for, and what comes a moment later. */
const previewMs = 30
const lookMs = 150
const spellMs = 400

type Told = { problems: readonly DraftProblem[]; state: 'not-yet' | 'told' | 'cannot' }
const notYet: Told = { problems: [], state: 'not-yet' }

export type Look = {
  problems: readonly DraftProblem[]
  /** Of the last text that the gate let through. */
  preview: Preview | null
  /** The text as it stands is not in the preview. */
  stale: boolean
  /** Nothing has been said of its problems yet. */
  looking: boolean
  /** Whether the spelling has been told: `not-yet` until the first answer, `cannot` where the server could not tell. */
  spelling: Told['state']
}

/** What the preview plays as the text is typed, then what the checks say of it, then its spelling. */
export function useLook(store: StoreApi<DraftState>, kind: PieceKind, address: string): Look {
  const [shown, setShown] = useState<Pick<Look, 'preview' | 'stale'>>({ preview: null, stale: false })
  const [checked, setChecked] = useState(notYet)
  const [spelt, setSpelt] = useState(notYet)
  useEffect(() => {
    let gone = false
    // What a server does for one text it does in turn: the preview waits for no check.
    let previewed: Promise<unknown> = Promise.resolve()
    const showPreview = async (text: string) => {
      const answer = await askEditor<{ preview: Preview | null }>(`${address}/preview`, { text })
      if (gone || !answer.ok) return answer.ok
      const { preview } = answer.value
      setShown((before) => ({ preview: preview ?? before.preview, stale: !preview }))
      return true
    }
    const tellProblems = async (asked: 'look' | 'spell', text: string) => {
      const answer = await askEditor<{ problems: DraftProblem[] | null }>(`${address}/${asked}`, { text })
      return answer.ok ? answer.value.problems : null
    }
    const ends = [
      ...(kind === 'lesson'
        ? [
            followText({
              store,
              pauseMs: previewMs,
              ask: (text) => {
                const asked = showPreview(text)
                previewed = asked
                return asked
              },
            }),
          ]
        : []),
      followText({
        store,
        pauseMs: lookMs,
        ask: async (text) => {
          await previewed
          const problems = await tellProblems('look', text)
          if (!gone && problems) setChecked({ problems, state: 'told' })
          return problems !== null
        },
      }),
      followText({
        store,
        pauseMs: spellMs,
        ask: async (text) => {
          const problems = await tellProblems('spell', text)
          if (!gone) setSpelt(problems ? { problems, state: 'told' } : { problems: [], state: 'cannot' })
          return problems !== null
        },
      }),
    ]
    return () => {
      gone = true
      for (const end of ends) end()
    }
  }, [store, kind, address])
  const problems = useMemo(
    () => [...checked.problems, ...spelt.problems].sort((a, b) => a.line - b.line),
    [checked.problems, spelt.problems],
  )
  return { ...shown, problems, looking: checked.state === 'not-yet', spelling: spelt.state }
}
