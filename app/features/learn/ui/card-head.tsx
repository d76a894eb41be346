import { Plus, Printer, Trash2 } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { Field } from '~/ui/field'
import { Moment } from '~/ui/moment'
import { privateWords } from '~/ui/private-words'
import { cardWords } from '../card-words'
import type { ShownCard } from '../choose-card'
import { filledEntries, longestName, nameOf, nameWhileUnnamed, newestOf } from '../prep-card'
import { useCardHand } from '../use-cards'

/** A card's name and what can be done with it; on paper its name and the day it was last written on. */
export function CardHead(props: {
  card: ShownCard
  several: boolean
  nameField: RefObject<HTMLInputElement>
  onNew: () => void
  onCleared: () => void
  focusAfter: () => HTMLElement | null
}) {
  const { card, several, nameField, onNew, onCleared, focusAfter } = props
  const { rename } = useCardHand()
  const count = filledEntries(card).length
  return (
    <>
      <div className="hidden border-b-2 border-ink pb-2 print:block">
        <p className="font-serif text-2xl font-semibold">{nameOf(card)}</p>
        <p className="text-quiet">
          As of <Moment at={new Date(newestOf(card)).toISOString()} date />
        </p>
      </div>
      <div className={`no-print mt-6 ${several ? 'md:mt-0' : ''}`}>
        <Field
          label={cardWords.name}
          inputRef={nameField}
          value={card.name.text}
          placeholder={nameWhileUnnamed}
          maxLength={longestName}
          {...privateWords}
          onChange={(event) => rename(card.id, event.currentTarget.value)}
        />
        <div className="mt-4 flex flex-wrap gap-3">
          {count > 0 ? (
            <Button look="main" onClick={() => print()}>
              <Printer aria-hidden size={18} /> Print
            </Button>
          ) : null}
          {several ? null : (
            <Button onClick={onNew}>
              <Plus aria-hidden size={18} /> New card
            </Button>
          )}
          {count > 0 ? (
            <ClearButton card={card} count={count} onCleared={onCleared} focusAfter={focusAfter} />
          ) : null}
          {several || card.owner !== null || card.name.text ? (
            <DeleteButton card={card} focusAfter={focusAfter} />
          ) : null}
        </div>
      </div>
    </>
  )
}

function ClearButton(props: {
  card: ShownCard
  count: number
  onCleared: () => void
  focusAfter: () => HTMLElement | null
}) {
  const { card, count, onCleared, focusAfter } = props
  const { clear } = useCardHand()
  const [open, setOpen] = useState(false)
  const { title, keep, act } = cardWords.clear
  return (
    <>
      <Button onClick={() => setOpen(true)}>{act}</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={title}
        keep={keep}
        actions={[
          {
            name: act,
            act: () => {
              clear(card.id)
              onCleared()
            },
          },
        ]}
        focusAfter={focusAfter}
      >
        {count === 1 ? 'One entry goes' : `${count} entries go`}
        {card.owner === null ? ' from this device' : ''}. It cannot be undone.
      </ConfirmDialog>
    </>
  )
}

function DeleteButton({ card, focusAfter }: { card: ShownCard; focusAfter: () => HTMLElement | null }) {
  const { remove } = useCardHand()
  const [open, setOpen] = useState(false)
  const { title, keep, act, device, account } = cardWords.remove
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trash2 aria-hidden size={18} /> {act}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={title}
        keep={keep}
        actions={[{ name: act, act: () => remove(card.id) }]}
        focusAfter={focusAfter}
      >
        “{nameOf(card)}”: {card.owner === null ? device : account}
      </ConfirmDialog>
    </>
  )
}
