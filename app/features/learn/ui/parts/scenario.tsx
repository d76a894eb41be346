import { createContext, type ReactNode, useContext } from 'react'
import { useDevice } from '../../device-store'
import { usePlayer } from '../../player-store'

type Played = {
  /** The choice made in each turn so far. */
  chosen: number[]
  choose: (turn: number, choice: number) => void
}
const PlayedContext = createContext<Played | null>(null)
const TurnContext = createContext(0)

/** A dialogue with choices and consequences. The choices made are kept on the device; without scripts all is readable. */
export function Scenario({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const slug = usePlayer((player) => player.slug)
  const key = `${slug}/scenario/${id}`
  const kept = useDevice((device) => device.notes[key]?.text ?? '')
  const writeNote = useDevice((device) => device.writeNote)
  const chosen = kept ? kept.split(',').map(Number) : []
  const choose = (turn: number, choice: number) =>
    writeNote(key, [...chosen.slice(0, turn), choice].join(','))
  return (
    <section
      aria-label={`Practice: ${title}`}
      className="flow rounded-lg border border-edge bg-raised px-4 py-4"
    >
      <p className="font-sans text-sm text-quiet">Practice</p>
      <p className="font-sans text-lg font-semibold">{title}</p>
      <PlayedContext.Provider value={{ chosen, choose }}>{children}</PlayedContext.Provider>
      {chosen.length > 0 ? (
        <button
          type="button"
          className="no-print min-h-11 font-sans text-base text-accent underline-offset-4 hover:underline"
          onClick={() => writeNote(key, '')}
        >
          Play it again
        </button>
      ) : null}
    </section>
  )
}

/** What the other side says, and the answers to choose from. A turn opens when the one before it was answered. */
export function Turn({
  who,
  says,
  index,
  children,
}: {
  who: string
  says: string
  index: string
  children: ReactNode
}) {
  const played = useContext(PlayedContext)
  const turn = Number(index)
  const open = turn <= (played?.chosen.length ?? 0)
  return (
    <div data-folded={open ? undefined : 'yes'} className="flow border-t border-line pt-3">
      <p>
        <span className="font-sans text-base font-semibold">{who}: </span>
        <span className="text-[1.25rem] italic">“{says}”</span>
      </p>
      <p className="font-sans text-sm text-quiet">What do you say?</p>
      <TurnContext.Provider value={turn}>{children}</TurnContext.Provider>
    </div>
  )
}

const outcomes = {
  works: { sign: '✓', name: 'This works', look: 'text-good' },
  mixed: { sign: '≈', name: 'Partly', look: 'text-mixed' },
  costs: { sign: '✕', name: 'This costs you', look: 'text-bad' },
} as const

/** One answer and what follows from it. An answer in brackets is something done, not said. */
export function Choice(props: {
  say: string
  outcome: keyof typeof outcomes
  index: string
  children: ReactNode
}) {
  const played = useContext(PlayedContext)
  const turn = useContext(TurnContext)
  const choice = Number(props.index)
  const chosen = played?.chosen[turn] === choice
  const { sign, name, look } = outcomes[props.outcome]
  return (
    <div>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={() => played?.choose(turn, choice)}
        className={`block min-h-11 w-full rounded-lg border px-4 py-2.5 text-left ${chosen ? 'border-accent bg-wash' : 'border-edge bg-paper hover:border-accent'}`}
      >
        {props.say.startsWith('(') ? props.say : `“${props.say}”`}
      </button>
      <div
        data-folded={chosen ? undefined : 'yes'}
        className="mt-2 mb-3 border-l-2 border-line pl-4"
        aria-live="polite"
      >
        <p className={`font-sans text-sm font-semibold ${look}`}>
          <span aria-hidden>{sign} </span>
          {name}
        </p>
        {props.children}
      </div>
    </div>
  )
}
