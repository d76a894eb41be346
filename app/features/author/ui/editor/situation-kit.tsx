import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { depthWords, momentWords } from '~/features/content/words'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import { followText } from '../../follow-text'
import type { SituationKit as Kit } from '../../show-kit.server'

const kitMs = 150

/** The kit of the situation's page, as it would be with the text as it stands. */
export function SituationKit({ store, address }: { store: StoreApi<DraftState>; address: string }) {
  const [kit, setKit] = useState<Kit | null>(null)
  const [fault, setFault] = useState(false)
  useEffect(() => {
    let gone = false
    const end = followText({
      store,
      pauseMs: kitMs,
      ask: async (text) => {
        const answer = await askEditor<{ kit: Kit | null }>(`${address}/kit`, { text })
        if (gone) return answer.ok
        setFault(!answer.ok)
        // Front matter that cannot be read for a moment takes nothing away.
        if (answer.ok) setKit((before) => answer.value.kit ?? before)
        return answer.ok
      },
    })
    return () => {
      gone = true
      end()
    }
  }, [store, address])
  if (fault)
    return (
      <p className="mt-4 text-quiet">
        The kit cannot be told just now. It is tried again when you go on writing.
      </p>
    )
  if (!kit) return <p className="mt-4 text-quiet">The kit is being put together.</p>
  const { minutes, moment, pieces } = kit
  const total = pieces.reduce((sum, piece) => sum + piece.minutes, 0)
  const said = `${minutes} min, ${moment ? momentWords[moment].name.toLowerCase() : 'no moment'}`
  return (
    <section aria-labelledby="situation-kit" className="mt-4">
      <h3 id="situation-kit" className="text-sm text-quiet">
        {pieces.length > 0 ? `Its kit: ${total} min` : 'Its kit'} (assumed: {said})
      </h3>
      {pieces.length > 0 ? (
        <ol className="mt-2 space-y-2">
          {pieces.map((piece) => (
            <li key={piece.lesson} className="rounded-xl border border-line bg-raised px-4 py-3">
              <span className="block font-serif text-lg leading-snug font-semibold">{piece.title}</span>
              <span className="mt-0.5 block text-sm text-quiet">
                {piece.minutes} min · {depthWords[piece.depth].name} · {piece.reason}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="mt-1">
          None: no lesson that readers have names this situation, or one of its neighbours, and fits.
        </p>
      )}
    </section>
  )
}
