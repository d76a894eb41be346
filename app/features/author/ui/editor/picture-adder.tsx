import { type Ref, useId, useImperativeHandle, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import type { AddedImage } from '../../add-image.server'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import type { KeptImage } from '../../list-images.server'
import { PictureList } from './picture-list'

export type PictureAdder = { add: (files: File[]) => void }
type Waiting = { id: string; name: string; says: string; width: number; height: number }

/**
 * Takes pictures that are chosen, dropped on the text or pasted into it. Each is put in once somebody has said what it
 * shows, for those who do not see it.
 */
export function PictureAdder(props: {
  store: StoreApi<DraftState>
  address: string
  insert: (text: string) => void
  /** For what is dropped and pasted. */
  handle: Ref<PictureAdder>
}) {
  const { store, address, insert, handle } = props
  const id = useId()
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const [sending, setSending] = useState(0)
  const [faults, setFaults] = useState<string[]>([])
  const [added, setAdded] = useState(0)
  const ask = ({ name, width, height }: KeptImage) =>
    setWaiting((all) => [...all, { id: crypto.randomUUID(), name, says: '', width, height }])
  const add = async (files: File[]) => {
    setFaults([])
    for (const file of files) {
      setSending((count) => count + 1)
      const answer = await askEditor<AddedImage>(`${address}/image`, { picture: file })
      setSending((count) => count - 1)
      if (answer.ok) {
        ask(answer.value)
        setAdded((count) => count + 1)
      } else
        setFaults((all) => [...all, `${file.name}: ${answer.words || 'it could not be sent. Try again.'}`])
    }
  }
  useImperativeHandle(handle, () => ({ add: (files) => void add(files) }))
  return (
    <section aria-label="Pictures" className="mt-2 space-y-2">
      <p className="flex flex-wrap items-center gap-x-3">
        <label
          htmlFor={id}
          className="inline-flex min-h-11 cursor-pointer items-center rounded-lg border border-edge bg-raised px-4 py-2 hover:border-accent has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-accent"
        >
          Add a picture
          <input
            id={id}
            type="file"
            accept="image/*"
            multiple
            className="sr-only"
            onChange={({ target }) => {
              void add([...(target.files ?? [])])
              target.value = ''
            }}
          />
        </label>
        <span className="text-sm text-quiet" role="status">
          {sending > 0 ? 'Sending the picture' : 'Or drop it on the text.'}
        </span>
      </p>
      {faults.length > 0 ? <Notice fault>{faults.join(' ')}</Notice> : null}
      {waiting.map((picture) => (
        <form
          key={picture.id}
          className="space-y-2 rounded-xl border border-line p-3"
          onSubmit={(event) => {
            event.preventDefault()
            if (!picture.says.trim()) return
            insert(`![${picture.says.trim().replaceAll(/[[\]\n]/g, ' ')}](${picture.name})`)
            setWaiting((all) => all.filter((other) => other !== picture))
          }}
        >
          <Field
            label="What does the picture show?"
            hint={`${picture.name}, ${picture.width} × ${picture.height}. For those who do not see it: what matters in it.`}
            required
            maxLength={240}
            value={picture.says}
            onChange={({ target }) =>
              setWaiting((all) =>
                all.map((other) => (other.id === picture.id ? { ...other, says: target.value } : other)),
              )
            }
          />
          <p className="flex gap-2">
            <Button type="submit" look="main">
              Put it in
            </Button>
            <Button look="bare" onClick={() => setWaiting((all) => all.filter((other) => other !== picture))}>
              Leave it out
            </Button>
          </p>
        </form>
      ))}
      <PictureList store={store} address={address} added={added} onPut={ask} />
    </section>
  )
}
