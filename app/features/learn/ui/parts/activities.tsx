import { Pause, Play, RotateCcw } from 'lucide-react'
import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react'
import type { PrepFieldName } from '~/features/content/parts.schema'
import { cardWords } from '../../card-words'
import { useDevice } from '../../device-store'
import { usePlayer } from '../../player-store'
import { useCardHand, useCards } from '../../use-cards'
import { CardTarget } from '../card-target'
import { WritingField } from '../writing-field'

const ChecklistContext = createContext<string | null>(null)

/** Things to tick off. The ticks stay on the device. */
export function Checklist({ title, children }: { title?: string; children: ReactNode }) {
  const slug = usePlayer((player) => player.slug)
  return (
    <div className="rounded-lg border border-line bg-raised px-4 py-3 [&_ul]:list-none [&_ul]:pl-0">
      {title ? <p className="mb-2 font-sans text-base font-semibold">{title}</p> : null}
      <ChecklistContext.Provider value={`${slug}/tick/${title ?? ''}`}>{children}</ChecklistContext.Provider>
    </div>
  )
}

/** A list item; inside a checklist, one that can be ticked. */
export function ListItem({ children, ...props }: { children?: ReactNode; 'data-item'?: string }) {
  const list = useContext(ChecklistContext)
  const item = props['data-item']
  if (list === null || item === undefined) return <li {...props}>{children}</li>
  return <TickItem name={`${list}/${item}`}>{children}</TickItem>
}

function TickItem({ name, children }: { name: string; children: ReactNode }) {
  const ticked = useDevice((device) => device.notes[name]?.text === 'yes')
  const writeNote = useDevice((device) => device.writeNote)
  return (
    <li>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
        <input
          type="checkbox"
          className="mt-1 size-5 shrink-0 accent-accent"
          checked={ticked}
          onChange={(event) => writeNote(name, event.currentTarget.checked ? 'yes' : '')}
        />
        <span className={ticked ? 'text-quiet' : ''}>{children}</span>
      </label>
    </li>
  )
}

/** A private question, answered in a box that stays on the device. */
export function Reflection({ id, children }: { id: string; children: ReactNode }) {
  const slug = usePlayer((player) => player.slug)
  const key = `${slug}/reflect/${id}`
  const text = useDevice((device) => device.notes[key]?.text ?? '')
  const writeNote = useDevice((device) => device.writeNote)
  const hint = useId()
  return (
    <div className="rounded-lg border border-line bg-raised px-4 py-3">
      <p className="font-sans text-sm text-quiet">For you alone</p>
      <div id={hint}>{children}</div>
      <WritingField
        labelledBy={hint}
        value={text}
        onWrite={(value) => writeNote(key, value)}
        note="Stays on this device."
      />
    </div>
  )
}

/** A field of the prep card. */
export function PrepField(props: { field: PrepFieldName; label: string; children: ReactNode }) {
  const { field, label, children } = props
  const slug = usePlayer((player) => player.slug)
  const key = `${field}/${slug}/${label}`
  const { current } = useCards()
  const { write } = useCardHand()
  const id = useId()
  return (
    <div className="rounded-lg border border-edge bg-raised px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="font-sans text-sm text-quiet">Prep card</p>
        <CardTarget />
      </div>
      <p id={id} className="font-sans text-base font-semibold">
        {label}
      </p>
      <div className="text-base">{children}</div>
      <WritingField
        labelledBy={id}
        value={current?.entries[key]?.text ?? ''}
        onWrite={(text) => write(current?.id ?? null, key, { field, label, lesson: slug, text })}
        note={cardWords.note[current?.owner ? 'account' : 'device']}
      />
    </div>
  )
}

/** A pause with a count. Silent, and still where motion is unwanted: it only ever shows whole seconds. */
export function Timer({ seconds, label, children }: { seconds: string; label: string; children: ReactNode }) {
  const whole = Number(seconds)
  const [left, setLeft] = useState(whole)
  const [endsAt, setEndsAt] = useState<number | null>(null)
  useEffect(() => {
    if (endsAt === null) return
    const tick = setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000))
      setLeft(now)
      if (now === 0) setEndsAt(null)
    }, 200)
    return () => clearInterval(tick)
  }, [endsAt])
  const running = endsAt !== null
  const toggle = () => {
    if (running) return setEndsAt(null)
    const from = left === 0 ? whole : left
    setLeft(from)
    setEndsAt(Date.now() + from * 1000)
  }
  const action = running ? 'Pause' : left === 0 ? 'Again' : left < whole ? 'Go on' : 'Start'
  const Icon = running ? Pause : left === 0 ? RotateCcw : Play
  return (
    <div className="rounded-lg border border-line bg-raised px-4 py-3">
      <p className="font-sans text-base font-semibold">{label}</p>
      <div className="text-base">{children}</div>
      <div className="mt-2 flex items-center gap-4 font-sans">
        <button
          type="button"
          onClick={toggle}
          className="js-only no-print inline-flex min-h-11 items-center gap-2 rounded-lg border border-edge px-4 hover:border-accent"
        >
          <Icon aria-hidden size={18} /> {action}
        </button>
        <p role="timer" className="text-2xl tabular-nums">
          {left} <span className="text-base text-quiet">s</span>
        </p>
        <p aria-live="polite" className="text-base">
          {left === 0 ? 'Done.' : ''}
        </p>
      </div>
    </div>
  )
}
