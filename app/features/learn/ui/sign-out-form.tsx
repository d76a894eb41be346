import { Form } from '@remix-run/react'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { cardWords } from '../card-words'
import { useDevice } from '../device-store'
import { useQueue } from '../queue-store'
import { useCardHand } from '../use-cards'

/** Signs out. Where cards of the account are on this device, it asks first whether to take them off. */
export function SignOutForm({ className = '' }: { className?: string }) {
  const person = useQueue((queue) => queue.person)
  const unsent = useQueue(({ queue }) =>
    Object.values(queue.pending).some(({ kind, person: owner }) => kind === 'card' && owner === person),
  )
  const some = useDevice(({ cards }) => Object.values(cards).some(({ owner }) => owner === person))
  const { takeOff } = useCardHand()
  const form = useRef<HTMLFormElement>(null)
  const asked = useRef(false)
  const [asking, setAsking] = useState(false)
  const ask = (event: FormEvent) => {
    if (asked.current || person === null || !some) return
    event.preventDefault()
    setAsking(true)
  }
  const signOut = (taking: boolean) => {
    if (taking && person !== null) takeOff(person)
    asked.current = true
    form.current?.requestSubmit()
  }
  const { title, says, stay, leave, takeOff: take } = cardWords.signOut
  return (
    <Form ref={form} method="post" action="/sign-out" className={className} onSubmit={ask}>
      <Button type="submit">Sign out</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={title}
        keep={stay}
        actions={[
          { name: leave, act: () => signOut(false) },
          { name: take, act: () => signOut(true) },
        ]}
      >
        {says}
        {unsent ? ` ${cardWords.signOut.unsent}` : ''}
      </ConfirmDialog>
    </Form>
  )
}
