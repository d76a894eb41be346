import { Keyboard } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { isSingleKey } from '~/ui/single-keys'

/** Most readers never ask for it, and a dialog's code is as heavy as the whole player's: loaded by the first who does. */
const KeysPanel = lazy(() =>
  import('./keys-panel').then(
    (panel) => ({ default: panel.KeysPanel }),
    () => ({ default: () => null }),
  ),
)

/** The keys, shown by `?`. */
export function KeysDialog() {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const show = () => {
    setAsked(true)
    setOpen(true)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isSingleKey(event, '?')) return
      event.preventDefault()
      setAsked(true)
      setOpen(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button
        ref={opener}
        type="button"
        aria-haspopup="dialog"
        onClick={show}
        className="js-only -mr-2 inline-flex size-11 items-center justify-center text-quiet hover:text-ink not-any-pointer-fine:hidden"
      >
        <Keyboard aria-hidden size={18} />
        <span className="sr-only">Show the keys</span>
      </button>
      {/* The boundary too comes only then: in the server's page it would have to wake up by itself. */}
      {asked ? (
        <Suspense>
          <KeysPanel open={open} onOpenChange={setOpen} opener={opener} />
        </Suspense>
      ) : null}
    </>
  )
}
