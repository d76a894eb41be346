import { Link } from '@remix-run/react'
import { prepFields } from '~/features/content/parts.schema'
import { cardWords, fieldWords } from '../card-words'
import type { ShownCard } from '../choose-card'
import type { CardEntry } from '../prep-card'
import { useCardHand } from '../use-cards'
import { WritingField } from './writing-field'

/** What is on a card, by what it is about, to read and to edit. */
export function CardEntries({ card, shown }: { card: ShownCard; shown: [string, CardEntry][] }) {
  const { write } = useCardHand()
  return prepFields.map((field) => {
    const entries = shown.filter(([, entry]) => entry.field === field)
    if (entries.length === 0) return null
    return (
      <section key={field} aria-labelledby={field} className="mt-8 print:mt-5">
        <h2 id={field} className="break-after-avoid border-b border-line pb-1 text-lg font-semibold">
          {fieldWords[field]}
        </h2>
        {entries.map(([key, entry]) => (
          <CardField
            key={`${card.id}/${key}`}
            name={key}
            entry={entry}
            onWrite={(text) => write(card.id, key, { ...withoutTime(entry), text })}
          />
        ))}
      </section>
    )
  })
}

function CardField(props: { name: string; entry: CardEntry; onWrite: (text: string) => void }) {
  const { name, entry, onWrite } = props
  const id = `label-${name.replace(/[^a-z0-9]+/gi, '-')}`
  return (
    <div className="mt-3">
      <p id={id} className="break-after-avoid text-[0.9375rem] text-quiet">
        {entry.label}
      </p>
      <WritingField labelledBy={id} value={entry.text} onWrite={onWrite} note="" />
      <p className="no-print text-sm">
        <Link
          to={`/lessons/${entry.lesson}`}
          className="inline-flex min-h-11 items-center text-quiet underline-offset-4 hover:underline"
        >
          {cardWords.from}
        </Link>
      </p>
    </div>
  )
}

function withoutTime({ at: _, ...entry }: CardEntry): Omit<CardEntry, 'at'> {
  return entry
}
