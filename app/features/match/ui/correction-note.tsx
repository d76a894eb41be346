import { useFetcher } from '@remix-run/react'
import { useId, useState } from 'react'
import { Button } from '~/ui/button'
import { useFocusOnceSaid } from '~/ui/use-focus-once-said'
import { useTask } from '../task-store'

type Shared = { ok: boolean; userMessage?: string }

/**
 * After a choice that corrects the matcher: what the device keeps of it, a way back, and, only if pressed, a way to
 * share the wording with the authors.
 */
export function CorrectionNote(props: { situation: string; understood: string | null; onUndo: () => void }) {
  const { situation, understood, onUndo } = props
  const task = useTask((state) => state.task)
  const fetcher = useFetcher<Shared>()
  const heading = useId()
  const [id] = useState(() => crypto.randomUUID())
  const shared = fetcher.data?.ok === true
  const said = useFocusOnceSaid<HTMLParagraphElement>(shared)
  if (task.trim() === '') return null
  const busy = fetcher.state !== 'idle'
  const share = () => {
    if (busy) return
    fetcher.submit(
      { id, task, situation, ...(understood && { understood }) },
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
        {shared ? 'Shared, without your name. The authors will look at it.' : ''}
      </p>
      {shared ? null : (
        <p className="mt-1 flex flex-wrap gap-x-6">
          <Button look="bare" className="!px-0" onClick={share} aria-disabled={busy}>
            Share this wording with the authors
          </Button>
          <Button look="bare" className="!px-0" onClick={onUndo}>
            Undo
          </Button>
        </p>
      )}
      {fetcher.data && !shared ? (
        <p role="alert" className="text-bad">
          {fetcher.data.userMessage} What you typed is still here.
        </p>
      ) : null}
    </section>
  )
}
