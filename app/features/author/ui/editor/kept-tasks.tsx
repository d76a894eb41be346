import { useRef } from 'react'
import { Button } from '~/ui/button'
import { giveFocus } from '~/ui/give-focus'
import type { WeighedChange, WeighedTask } from '../../weigh-change.server'

/** The tasks that are kept as tests, and what publishing the draft would do to each. */
export function KeptTasks(props: {
  weighed: WeighedChange | null
  busy?: boolean
  /** Of this piece: its own tasks are all shown, and in the editor can be taken out. */
  address: string
  onAgain?: () => void
  onDrop?: (id: string) => void
}) {
  const { weighed, busy = false, address, onAgain, onDrop } = props
  const heading = useRef<HTMLHeadingElement>(null)
  if (!weighed) return null
  const { tasks, gained, lost } = weighed
  const isOwn = ({ kind, slug }: WeighedTask) => address === `/studio/${kind}/${slug}`
  const drop = (id: string) => {
    onDrop?.(id)
    giveFocus(heading.current)
  }
  const shown = tasks.filter((one) => isOwn(one) || one.before !== one.after)
  return (
    <section aria-label="Kept tasks" className="space-y-2 border-t border-line pt-3">
      <h3 ref={heading} className="text-lg font-semibold">
        Kept tasks
      </h3>
      <p className="text-quiet">
        {tasks.length === 0
          ? 'None yet. A task that ought to find this piece is worth keeping: it is tried at every change.'
          : `Published as it stands, ${gained} of ${tasks.length} kept tasks would find their piece that do not now, and ${lost} would lose it.`}
      </p>
      <ul className="divide-y divide-line">
        {shown.map((one) => (
          <li key={one.id} className="flex items-center justify-between gap-3 py-2">
            <p className="min-w-0">
              {one.task}
              <span className={`block text-sm ${one.after ? 'text-good' : 'text-bad'}`}>
                {sayChange(one)}
                {isOwn(one) ? '' : `: ${one.title}`}
              </span>
            </p>
            {isOwn(one) && onDrop ? (
              <Button look="bare" disabled={busy} onClick={() => drop(one.id)}>
                Take out<span className="sr-only"> “{one.task}”</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {tasks.length > 0 && onAgain ? (
        <Button disabled={busy} onClick={onAgain}>
          {busy ? 'Trying' : 'Try all again'}
        </Button>
      ) : null}
    </section>
  )
}

function sayChange({ before, after }: WeighedTask): string {
  if (before && after) return '✓ Found'
  if (after) return '✓ Gained'
  return before ? '✗ Lost' : '✗ Not found'
}
