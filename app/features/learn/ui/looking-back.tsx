import { Form, Link } from '@remix-run/react'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { FoldedList } from '~/ui/folded-list'
import { giveFocus, pageHeading } from '~/ui/give-focus'
import { Moment } from '~/ui/moment'
import { helpWords } from '../help-words'
import { lookBackWords } from '../look-back-words'
import { debriefsWithPending, type MyDebrief } from '../my-debriefs'
import { useQueue, useSaid } from '../queue-store'

/** What one wrote when one looked back, and what is still to come. Each can be taken away. */
export function LookingBack(props: { debriefs: MyDebrief[] }) {
  const queue = useSaid()
  const debriefs = useMemo(() => debriefsWithPending(props.debriefs, queue), [props.debriefs, queue])
  const heading = useRef<HTMLHeadingElement>(null)
  const send = useQueue((state) => state.send)
  if (debriefs.length === 0) return null
  const drop = (id: string) => {
    send('debrief-drop', { debrief: id })
    return debriefs.length > 1 ? heading.current : pageHeading()
  }
  return (
    <section aria-labelledby="looking-back" className="mt-10">
      <h2 ref={heading} id="looking-back" className="text-lg font-semibold">
        {lookBackWords.list}
      </h2>
      <FoldedList
        className="mt-2"
        inSight={5}
        rows={debriefs.map((debrief) => <DebriefRow key={debrief.id} debrief={debrief} onDrop={drop} />)}
      />
    </section>
  )
}

/** @param props.onDrop tells where the focus goes then */
function DebriefRow(props: { debrief: MyDebrief; onDrop: (id: string) => HTMLElement | null }) {
  const { debrief, onDrop } = props
  const { id, situation, lessons, dueAt, answer } = debrief
  const name = situation?.title ?? lessons.map(({ title }) => title).join(', ')
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLElement | null>(null)
  const drop = (event: FormEvent) => {
    event.preventDefault()
    // What was only planned is planned anew by a tap; words are gone for good.
    if (answer) setAsking(true)
    else dropIt()
  }
  const dropIt = () => {
    next.current = onDrop(id)
    giveFocus(next.current)
  }
  return (
    <li className="flex items-start justify-between gap-x-4 py-3">
      <div className="min-w-0">
        <Link
          to={`/me/look-back/${id}`}
          className="-my-2.5 inline-block py-2.5 font-semibold hover:text-accent"
        >
          {name}
        </Link>
        <span className="block text-sm text-quiet">
          <Moment at={dueAt} date={answer !== null} />
          {answer ? `, helped: ${helpWords[answer.helped].toLowerCase()}` : ', not looked back yet'}
        </span>
        {answer?.happened ? <Words label={lookBackWords.happened} text={answer.happened} /> : null}
        {answer?.next ? <Words label={lookBackWords.next} text={answer.next} /> : null}
      </div>
      <Form method="post" action={`/me/look-back/${id}`} onSubmit={drop} data-queued>
        <button
          ref={button}
          type="submit"
          name="intent"
          value="drop"
          aria-label={`${answer ? 'Delete' : lookBackWords.drop}: ${name}`}
          className="inline-flex min-h-11 items-center px-2 text-[0.9375rem] whitespace-nowrap text-quiet underline decoration-line underline-offset-4 hover:text-ink"
        >
          {answer ? 'Delete' : lookBackWords.drop}
        </button>
      </Form>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={lookBackWords.remove.title}
        keep={lookBackWords.remove.keep}
        actions={[{ name: lookBackWords.remove.act, act: dropIt }]}
        focusAfter={() => next.current ?? button.current}
      >
        “{name}”: {lookBackWords.remove.says}
      </ConfirmDialog>
    </li>
  )
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <div className="mt-2">
      <p className="text-sm text-quiet">{label}</p>
      <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
    </div>
  )
}
