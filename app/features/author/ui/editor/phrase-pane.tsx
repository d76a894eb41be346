import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import { editFront, readFront } from '../../edit-front'

/** So many are shown; who looks for another finds it by a word. */
const mostShown = 50

/**
 * The phrases that git holds for a situation beside those of its text. They are many, and stay where they are; one that
 * misleads is taken out here (`without`), or taken over into the text, to be said otherwise.
 */
export function PhrasePane({ store, address }: { store: StoreApi<DraftState>; address: string }) {
  const held = readFront(useStore(store, (draft) => draft.text))
  const [phrases, setPhrases] = useState<readonly string[] | null>(null)
  const [fault, setFault] = useState(false)
  const [words, setWords] = useState('')
  useEffect(() => {
    let gone = false
    void askEditor<{ phrases: string[] }>(`${address}/phrases`).then((answer) => {
      if (gone) return
      if (answer.ok) setPhrases(outFirst(answer.value.phrases, store.getState().text))
      else setFault(true)
    })
    return () => {
      gone = true
    }
  }, [store, address])
  if (fault) return <Notice fault>The phrases could not be read just now. Open this pane again.</Notice>
  if (!phrases) return <p className="text-quiet">Reading the phrases.</p>
  if (!held) return <Notice>The front matter cannot be read as it stands. Mend it in the text first.</Notice>
  const out = asList(held.without)
  const set = (key: string, list: string[]) => {
    const { text, change } = store.getState()
    const edited = editFront(text, key, list.length > 0 || key === 'phrases' ? list : undefined)
    if (edited !== null) change(edited)
  }
  const looked = words.trim().toLowerCase()
  const found = phrases.filter((phrase) => phrase.toLowerCase().includes(looked))
  return (
    <div className="space-y-3 pb-6">
      <p className="text-quiet">
        {phrases.length === 0
          ? 'Git holds no phrases for this situation: all of them stand in its text.'
          : `${phrases.length} phrases lie in git besides those in the text. ${out.length} of them ${out.length === 1 ? 'is' : 'are'} taken out here. The Match pane shows what that does to the kept tasks.`}
      </p>
      {phrases.length > 0 ? (
        <Field
          label="Find phrases"
          type="search"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      ) : null}
      <ul aria-label="Phrases of git" className="divide-y divide-line">
        {found.slice(0, mostShown).map((phrase) => (
          <li key={phrase} className="flex items-center justify-between gap-3 py-1">
            <span className={`min-w-0 break-words ${out.includes(phrase) ? 'line-through' : ''}`}>
              {phrase}
            </span>
            <span className="flex shrink-0">
              {out.includes(phrase) ? null : (
                <Button
                  look="bare"
                  onClick={({ currentTarget }) => {
                    set('without', [...out, phrase])
                    set('phrases', [...asList(held.phrases), phrase])
                    currentTarget.parentElement?.querySelector<HTMLElement>(':scope > :last-child')?.focus()
                  }}
                >
                  Change<span className="sr-only"> “{phrase}”: takes it into the text</span>
                </Button>
              )}
              <Button look="bare" onClick={() => set('without', without(out, phrase))}>
                {out.includes(phrase) ? 'Put back' : 'Take out'}
                <span className="sr-only"> “{phrase}”</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {found.length > mostShown ? (
        <p className="text-sm text-quiet">
          {mostShown} of {found.length} are shown. Find others by their words.
        </p>
      ) : null}
    </div>
  )
}

/** What is taken out already stands first: it is what this draft changes. No row moves while one looks at it. */
function outFirst(phrases: string[], text: string): string[] {
  const out = asList(readFront(text)?.without)
  return [...phrases.filter((one) => out.includes(one)), ...phrases.filter((one) => !out.includes(one))]
}

/** Takes a phrase out, or puts it back. */
function without(out: string[], phrase: string): string[] {
  return out.includes(phrase) ? out.filter((one) => one !== phrase) : [...out, phrase]
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
