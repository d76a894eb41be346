import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, type RefObject, useState } from 'react'
import { Check } from '~/ui/check'
import { areSingleKeysOn, switchSingleKeys } from '~/ui/single-keys'

const keys: [string, string][] = [
  ['→  ←', 'Next step, step before'],
  ['/', 'To the box: say what you are in'],
  ['Esc', 'Leave the lesson or the room'],
  ['?', 'Show these keys'],
]

/** The list of keys, loaded when it is first asked for. */
export function KeysPanel(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Where the focus goes once it is closed. */
  opener: RefObject<HTMLButtonElement>
}): ReactNode {
  const { open, onOpenChange, opener } = props
  const [single, setSingle] = useState(areSingleKeysOn)
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            opener.current?.focus()
          }}
          className="fixed top-1/2 left-1/2 z-50 w-[min(24rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line bg-raised p-5"
        >
          <Dialog.Title className="text-lg font-semibold">Keys</Dialog.Title>
          <Dialog.Close className="absolute top-2 right-2 inline-flex size-11 items-center justify-center">
            <X aria-hidden size={20} />
            <span className="sr-only">Close</span>
          </Dialog.Close>
          <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
            {keys.map(([key, says]) => (
              <div key={key} className="contents">
                <dt className="font-semibold whitespace-nowrap">{key}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-3 border-t border-line pt-1">
            <Check
              label="Single keys: / and ?"
              says="Switch them off if you dictate, or press keys unawares."
              checked={single}
              onChange={({ currentTarget }) => {
                switchSingleKeys(currentTarget.checked)
                setSingle(areSingleKeysOn())
              }}
            />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
