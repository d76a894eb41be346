import { Link } from '@remix-run/react'
import { Printer, Trash2 } from 'lucide-react'
import { AlertDialog } from 'radix-ui'
import { type PrepFieldName, prepFields } from '~/features/content/parts.schema'
import { Button } from '~/ui/button'
import { type CardEntry, useDevice } from '../device-store'
import { WritingField } from './writing-field'

const fieldWords: Record<PrepFieldName, string> = {
  interests: 'What we need',
  'their-interests': 'What they need',
  alternatives: 'If there is no deal',
  limits: 'Where we stop',
  opening: 'How we open',
  trades: 'What we can trade',
  'red-lines': 'What we never give',
  phrases: 'Lines to say',
  commitments: 'Who does what by when',
}

/** The prep card: everything filled in inside lessons, on one page to edit, print or clear. It is on this device only. */
export function PrepCard() {
  const card = useDevice((device) => device.card)
  const ready = useDevice((device) => device.ready)
  const writeCard = useDevice((device) => device.writeCard)
  const clearCard = useDevice((device) => device.clearCard)
  const entries = Object.entries(card).filter(([, entry]) => entry.text.trim() !== '')
  const groups = prepFields.map(
    (field) => [field, entries.filter(([, entry]) => entry.field === field)] as const,
  )
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Prep card</h1>
      <p className="no-print mt-2 text-quiet">
        What you wrote in lessons. It is kept on this device and nowhere else.
      </p>
      <p className="no-js-only mt-6">
        The prep card needs JavaScript, since it never leaves your device. Print a lesson instead: it leaves
        lines to write on.
      </p>
      {ready && entries.length === 0 ? (
        <p className="js-only mt-6 rounded-xl border border-line bg-raised px-4 py-4">
          Nothing on it yet. Lessons have fields for it, such as what you need and where you stop; and every
          line to say can be kept.{' '}
          <Link to="/" className="text-accent underline">
            Say what you are in
          </Link>
          .
        </p>
      ) : null}
      {entries.length > 0 ? (
        <div className="no-print mt-4 flex flex-wrap gap-3">
          <Button look="main" onClick={() => print()}>
            <Printer aria-hidden size={18} /> Print
          </Button>
          <ClearButton count={entries.length} onClear={clearCard} />
        </div>
      ) : null}
      {groups.map(([field, filled]) =>
        filled.length === 0 ? null : (
          <section key={field} aria-labelledby={field} className="mt-8">
            <h2 id={field} className="border-b border-line pb-1 text-lg font-semibold">
              {fieldWords[field]}
            </h2>
            {filled.map(([key, entry]) => (
              <CardField
                key={key}
                name={key}
                entry={entry}
                onWrite={(text) => writeCard(key, { ...withoutTime(entry), text })}
              />
            ))}
          </section>
        ),
      )}
    </>
  )
}

function CardField({
  name,
  entry,
  onWrite,
}: {
  name: string
  entry: CardEntry
  onWrite: (text: string) => void
}) {
  const id = `label-${name.replace(/[^a-z0-9]+/gi, '-')}`
  return (
    <div className="mt-3">
      <p id={id} className="text-[0.9375rem] text-quiet">
        {entry.label}
      </p>
      <WritingField labelledBy={id} value={entry.text} onWrite={onWrite} note="" />
      <p className="no-print text-sm">
        <Link
          to={`/lessons/${entry.lesson}`}
          className="inline-flex min-h-11 items-center text-quiet underline-offset-4 hover:underline"
        >
          From its lesson
        </Link>
      </p>
    </div>
  )
}

function ClearButton({ count, onClear }: { count: number; onClear: () => void }) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>
        <Button>
          <Trash2 aria-hidden size={18} /> Clear
        </Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(24rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line bg-raised p-5">
          <AlertDialog.Title className="text-lg font-semibold">Clear the card?</AlertDialog.Title>
          <AlertDialog.Description className="mt-2">
            {count === 1 ? 'One entry goes' : `${count} entries go`} from this device. It cannot be undone.
          </AlertDialog.Description>
          <div className="mt-5 flex justify-end gap-3">
            <AlertDialog.Cancel asChild>
              <Button>Keep it</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="main" onClick={onClear}>
                Clear
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

function withoutTime({ at: _, ...entry }: CardEntry): Omit<CardEntry, 'at'> {
  return entry
}
