import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'

/** Asks before something is done that is not easily undone. Escape and the first button change nothing. */
export function ConfirmDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** Words of the button that changes nothing. */
  keep: string
  /** What can be done instead; the last is the main one. */
  actions: { name: string; act: () => void }[]
  /** Where the focus goes once it is closed, if what was focused before is gone. */
  focusAfter?: () => HTMLElement | null
  children: ReactNode
}) {
  const { open, onOpenChange, title, keep, actions, focusAfter, children } = props
  const focusThere = (event: Event) => {
    const place = focusAfter?.()
    if (!place) return
    event.preventDefault()
    place.focus()
  }
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <AlertDialog.Content
          onCloseAutoFocus={focusThere}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-xl border border-line bg-raised p-5"
        >
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2">{children}</AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel asChild>
              <Button>{keep}</Button>
            </AlertDialog.Cancel>
            {actions.map(({ name, act }, at) => (
              <AlertDialog.Action asChild key={name}>
                <Button look={at === actions.length - 1 ? 'main' : 'plain'} onClick={act}>
                  {name}
                </Button>
              </AlertDialog.Action>
            ))}
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
