import { useFetcher } from '@remix-run/react'
import { useEffect, useId, useState } from 'react'
import { Button } from '~/ui/button'
import { useFocusOnceSaid } from '~/ui/use-focus-once-said'
import { useTask } from '../task-store'

type Sent = { ok: true; did: 'shared' | 'taken back' } | { ok: false; userMessage: string }

/**
 * After a choice that corrects the matcher: what the device keeps of it, a way back, and, only if pressed, a way to
 * share the wording with the authors, and to take it back again as long as the page stands.
 */
export function CorrectionNote(props: { situation: string; understood: string | null; onUndo: () => void }) {
  const { situation, understood, onUndo } = props
  const task = useTask((state) => state.task)
  const fetcher = useFetcher<Sent>()
  const heading = useId()
  const [id] = useState(() => crypto.randomUUID())
  const answer = fetcher.data
  const [state, setState] = useState<'shared' | 'taken back' | null>(null)
  // Kept beside the answer: one that failed changes nothing of what was done before.
  useEffect(() => {
    if (answer?.ok) setState(answer.did)
  }, [answer])
  const said = useFocusOnceSaid<HTMLParagraphElement>(state)
  if (task.trim() === '') return null
  const busy = fetcher.state !== 'idle'
  const send = (what: 'share' | 'take-back') => {
    if (busy) return
    fetcher.submit(
      what === 'share' ? { id, task, situation, ...(understood && { understood }) } : { do: what, id },
      { method: 'post', action: '/wording' },
    )
  }
  return (
    <section aria-labelledby={heading} className="mt-4 border-l-2 border-line pl-3 text-[0.9375rem]">
      <h3 id={heading} className="sr-only">
        What is kept of your choice
      </h3>
      <p className="text-quiet">
        Noted on this device: words like these lead here next time. The words themselves are not kept.
      </p>
      <p ref={said} role="status" className="not-empty:mt-2">
        {state === 'shared' ? 'Shared, without your name. The authors will look at it.' : ''}
        {state === 'taken back' ? 'Taken back. The authors do not have it any more.' : ''}
      </p>
      {state === 'shared' ? (
        <Button look="bare" className="mt-1 !px-0" onClick={() => send('take-back')} aria-disabled={busy}>
          Take it back
        </Button>
      ) : (
        <p className="mt-1 flex flex-wrap gap-x-6">
          <Button look="bare" className="!px-0" onClick={() => send('share')} aria-disabled={busy}>
            Share this wording with the authors
          </Button>
          <Button look="bare" className="!px-0" onClick={onUndo}>
            Undo
          </Button>
        </p>
      )}
      {answer?.ok === false ? (
        <p role="alert" className="text-bad">
          {answer.userMessage} What you typed is still here.
        </p>
      ) : null}
    </section>
  )
}
