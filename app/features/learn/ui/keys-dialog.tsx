import { Keyboard, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useEffect, useState } from 'react'
import { isWriting } from '~/ui/is-writing'

const keys: [string, string][] = [
  ['→  ←', 'Next step, step before'],
  ['/', 'To the box: say what you are in'],
  ['Esc', 'Leave the lesson or the room'],
  ['?', 'Show these keys'],
]

/** The keys, shown by `?`. */
export function KeysDialog() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '?' || isWriting(event.target)) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className="js-only inline-flex size-11 items-center justify-center text-quiet hover:text-ink max-md:hidden">
        <Keyboard aria-hidden size={18} />
        <span className="sr-only">Show the keys</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-1/2 left-1/2 z-50 w-[min(24rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line bg-raised p-5"
        >
          <Dialog.Title className="text-lg font-semibold">Keys</Dialog.Title>
          <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
            {keys.map(([key, says]) => (
              <div key={key} className="contents">
                <dt className="font-semibold whitespace-nowrap">{key}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
          <Dialog.Close className="absolute top-2 right-2 inline-flex size-11 items-center justify-center">
            <X aria-hidden size={20} />
            <span className="sr-only">Close</span>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
