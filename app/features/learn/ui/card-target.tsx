import { useId } from 'react'
import { cardWords } from '../card-words'
import { nameOf } from '../prep-card'
import { useCardHand, useCards } from '../use-cards'

/** Which card a lesson's field writes to, and a way to change it; nothing where there is no choice. */
export function CardTarget() {
  const { shown, current } = useCards()
  const { choose } = useCardHand()
  const id = useId()
  if (shown.length < 2 || !current) return null
  return (
    <span className="no-print flex min-w-0 items-center gap-1 font-sans text-sm text-quiet">
      <label htmlFor={id}>{cardWords.on}</label>
      <select
        id={id}
        value={current.id}
        onChange={(event) => choose(event.currentTarget.value)}
        className="min-h-11 max-w-52 min-w-0 cursor-pointer truncate rounded-lg bg-raised px-1 text-ink underline decoration-edge underline-offset-4"
      >
        {shown.map((card) => (
          <option key={card.id} value={card.id}>
            {nameOf(card)}
          </option>
        ))}
      </select>
    </span>
  )
}
