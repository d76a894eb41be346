import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '~/ui/button'
import { Moment } from '~/ui/moment'
import { cardWords } from '../card-words'
import type { ShownCard } from '../choose-card'
import { filledEntries, nameOf, newestOf } from '../prep-card'
import { useCardHand } from '../use-cards'

/** As many are shown at once; the chosen one is always among them. */
const few = 5

/** The cards there are. The one that is chosen is shown, and is the one that lessons write to. */
export function CardList(props: { shown: ShownCard[]; current: string; onNew: () => void }) {
  const { shown, current, onNew } = props
  const { choose } = useCardHand()
  const [all, setAll] = useState(false)
  const hint = useId()
  const listed = all ? shown : shown.filter(({ id }, at) => at < few || id === current)
  return (
    <div className="no-print">
      <fieldset aria-describedby={hint}>
        <legend className="font-semibold">{cardWords.list}</legend>
        <p id={hint} className="text-sm text-quiet">
          {cardWords.chosen}
        </p>
        <div className="mt-2 space-y-2">
          {listed.map((card) => (
            <label
              key={card.id}
              className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-edge bg-raised px-3 py-2 hover:border-accent has-[:checked]:border-accent has-[:checked]:bg-wash has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
            >
              <input
                type="radio"
                name="card"
                className="mt-1 size-5 shrink-0 accent-accent outline-none"
                checked={card.id === current}
                onChange={() => choose(card.id)}
              />
              <span className="min-w-0">
                <span className={`block wrap-anywhere ${card.id === current ? 'font-semibold' : ''}`}>
                  {nameOf(card)}
                </span>
                <span className="block text-sm text-quiet">
                  <About card={card} />
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-3 flex flex-wrap gap-3">
        {listed.length < shown.length ? (
          <Button onClick={() => setAll(true)}>All {shown.length} cards</Button>
        ) : null}
        <Button onClick={onNew}>
          <Plus aria-hidden size={18} /> New card
        </Button>
      </div>
    </div>
  )
}

function About({ card }: { card: ShownCard }) {
  const count = filledEntries(card).length
  return (
    <>
      {count === 0 ? 'Empty' : count === 1 ? 'One entry' : `${count} entries`},{' '}
      <Moment at={new Date(newestOf(card)).toISOString()} date />
      {card.owner === null ? '' : `, ${cardWords.inAccount}`}
    </>
  )
}
