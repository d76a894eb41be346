import { Switch } from 'radix-ui'
import { useId, useState } from 'react'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { cardWords } from '../card-words'
import type { ShownCard } from '../choose-card'
import { bytesOf, mostAccountBytes, mostAccountCards, stampOf } from '../prep-card'
import { useQueue } from '../queue-store'
import { useCardHand, useCards } from '../use-cards'

/**
 * "Keep in my account": a choice a card, for those who are signed in. Off until they want it.
 * @param props.opens whether what the account holds of it can be opened
 */
export function KeepSwitch({ card, opens }: { card: ShownCard; opens: boolean }) {
  const signedIn = useQueue((queue) => queue.person !== null)
  const waits = useQueue(({ queue }) =>
    Object.values(queue.pending).some(({ kind, body }) => kind === 'card' && body.card === card.id),
  )
  const full = useCards().shown.filter(({ owner }) => owner !== null).length >= mostAccountCards
  const { keep, takeOut } = useCardHand()
  const [asking, setAsking] = useState(false)
  const id = useId()
  if (!signedIn) return null
  const on = card.owner !== null
  const long = bytesOf(card) > mostAccountBytes
  const words = cardWords.keep
  const sending = waits || stampOf(card) > card.sent
  const onSays = opens ? (sending ? words.waits : words.on) : words.unopened
  const says = long ? words.long : on ? onSays : full ? words.full : words.off
  return (
    <div className="js-only no-print mt-5 rounded-xl border border-line bg-raised px-4 py-2">
      <div className="flex items-center justify-between gap-4">
        <label htmlFor={id} className="flex min-h-11 grow cursor-pointer items-center font-semibold">
          {words.name}
        </label>
        <Switch.Root
          id={id}
          checked={on}
          disabled={!on && (long || full)}
          aria-describedby={`${id}-says`}
          onCheckedChange={(wanted) => (wanted ? keep(card.id) : setAsking(true))}
          className="group inline-flex min-h-11 w-12 shrink-0 items-center disabled:opacity-60"
        >
          <span className="flex h-7 w-12 items-center rounded-full border border-edge bg-paper px-0.5 group-data-[state=checked]:border-accent group-data-[state=checked]:bg-accent">
            <Switch.Thumb className="size-5 rounded-full bg-edge transition-transform data-[state=checked]:translate-x-[1.375rem] data-[state=checked]:bg-on-accent" />
          </span>
        </Switch.Root>
      </div>
      <p id={`${id}-says`} className="pb-1 text-[0.9375rem] text-quiet">
        {says}
      </p>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={cardWords.takeOut.title}
        keep={cardWords.takeOut.keep}
        actions={[{ name: cardWords.takeOut.act, act: () => takeOut(card.id) }]}
      >
        {cardWords.takeOut.says}
      </ConfirmDialog>
    </div>
  )
}
