import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Summary } from '~/ui/summary'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import { lineOfImage } from '../../internal/named-images'
import type { KeptImage } from '../../list-images.server'
import { mostPictures } from '../../picture-limits'

/** The pictures that are kept for a lesson: which of them the text shows, and a way to put in or take out the others. */
export function PictureList(props: {
  store: StoreApi<DraftState>
  address: string
  /** Changes when a picture was added. */
  added: number
  onPut: (picture: KeptImage) => void
}) {
  const { store, address, added, onPut } = props
  const text = useStore(store, (draft) => draft.text)
  const [pictures, setPictures] = useState<readonly KeptImage[]>([])
  const [changes, setChanges] = useState(0)
  const [says, setSays] = useState({ words: '', fault: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was added or taken out is a reason to look again.
  useEffect(() => {
    let gone = false
    void askEditor<{ pictures: KeptImage[] }>(`${address}/image`).then((answer) => {
      if (answer.ok && !gone) setPictures(answer.value.pictures)
    })
    return () => {
      gone = true
    }
  }, [address, added, changes])
  const drop = async (name: string) => {
    // What the server refuses by is the text as it was saved.
    await store.getState().send()
    const answer = await askEditor(`${address}/image`, { drop: name })
    setSays(
      answer.ok
        ? { words: `${name} is taken out.`, fault: false }
        : { words: answer.words || `${name} could not be taken out just now. Try again.`, fault: true },
    )
    setChanges((count) => count + 1)
  }
  return (
    <>
      {says.words ? <Notice fault={says.fault}>{says.words}</Notice> : null}
      {pictures.length > 0 ? (
        <details>
          <Summary look="quiet">
            Pictures of this lesson ({pictures.length} of {mostPictures})
          </Summary>
          <ul className="divide-y divide-line">
            {pictures.map((picture) => {
              const { name, width, height } = picture
              const line = lineOfImage(text, name)
              return (
                <li key={name} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
                  <span className="min-w-0 break-words">
                    <code>{name}</code>{' '}
                    <span className="text-sm text-quiet">
                      {width} × {height}
                      {line === null ? ', not in the text' : `, line ${line}`}
                    </span>
                  </span>
                  {line === null ? (
                    <span className="flex shrink-0">
                      <Button look="bare" onClick={() => onPut(picture)}>
                        Put in<span className="sr-only"> {name}</span>
                      </Button>
                      <Button look="bare" onClick={() => void drop(name)}>
                        Take out<span className="sr-only"> {name}</span>
                      </Button>
                    </span>
                  ) : null}
                </li>
              )
            })}
          </ul>
        </details>
      ) : null}
    </>
  )
}
