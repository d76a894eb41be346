import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { type Moment, momentWords, type Phase, phaseWords } from '~/features/content/words'
import { chipQuiet } from '~/ui/chip'
import { Notice } from '~/ui/notice'
import type { DraftState } from '../../draft-store'
import { readFront } from '../../edit-front'
import { SituationKit } from './situation-kit'

const fence = /^---\n[\s\S]*?\n---(?:\n|$)/

/** What readers see of a situation: its place on the map, its page with its kit, and where it sends those who are in another. */
export function SituationPreview(props: {
  store: StoreApi<DraftState>
  /** The titles of the others, by their ids. */
  titles: Readonly<Record<string, string>>
  address: string
}) {
  const { store, titles, address } = props
  const text = useStore(store, (draft) => draft.text)
  const held = readFront(text)
  if (!held)
    return <Notice>The front matter cannot be read as it stands. Mend it, and the preview comes back.</Notice>
  const said = (key: string) => (typeof held[key] === 'string' ? (held[key] as string) : '')
  const listed = (key: string) =>
    Array.isArray(held[key]) ? (held[key] as unknown[]).filter((one) => typeof one === 'string') : []
  const about = text.replace(fence, '').trim()
  const phase = phaseWords[said('phase') as Phase]
  return (
    <section aria-label="Preview" className="rounded-xl border border-edge bg-paper p-4">
      <p className="text-sm text-quiet">On the map{phase ? `, under ${phase.name}` : ''}</p>
      <p className="font-semibold text-accent">{said('title') || 'No title yet'}</p>
      <p className="text-quiet">{about || 'No sentence for the map yet.'}</p>
      <hr className="my-4 border-line" />
      <p className="text-sm text-quiet">Its page</p>
      <h2 className="font-serif text-3xl font-semibold tracking-tight">{said('title') || 'No title yet'}</h2>
      <p className="mt-2 max-w-prose text-lg">{said('scope')}</p>
      <p className="mt-2 text-sm text-quiet">
        Moments:{' '}
        {listed('moments')
          .map((one) => momentWords[one as Moment]?.name ?? one)
          .join(', ') || 'none'}
      </p>
      <SituationKit store={store} address={address} />
      <h3 className="mt-6 text-lg font-semibold">Not quite? Perhaps …</h3>
      <p className="mt-1 text-quiet">{said('not')}</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {listed('neighbours').map((id) => (
          <li key={id} className={chipQuiet}>
            {titles[id] ?? `${id}, which there is not`}
          </li>
        ))}
      </ul>
    </section>
  )
}
