import { Form, Link } from '@remix-run/react'
import type { FormEvent } from 'react'
import { giveFocus, pageHeading } from '~/ui/give-focus'
import { freshWords } from '../fresh-words'
import { lookBackWords } from '../look-back-words'
import type { MyDebrief } from '../my-debriefs'
import { useQueue, useSaid } from '../queue-store'
import { useWaiting } from '../use-waiting'
import { type Waiting, waitingWithPending } from '../waiting'

const dayMinutes = 24 * 60
const line = 'no-print mt-10 flex flex-wrap items-center gap-x-3 border-t border-line pt-2 text-[0.9375rem]'
const mainLink = 'mr-auto inline-flex min-h-11 items-center text-accent underline underline-offset-4'
const quietButton =
  'inline-flex min-h-11 items-center px-2 text-quiet underline decoration-line underline-offset-4 hover:text-ink'

/** On the first page: what waits, once the browser has asked. */
export function WaitingHere() {
  const waiting = useWaiting()
  return waiting ? <WaitingLine waiting={waiting} /> : null
}

/** One quiet line for the one thing that waits; nothing where nothing does. */
export function WaitingLine({ waiting }: { waiting: Waiting }) {
  const queue = useSaid()
  const { lookBack, fresh } = waitingWithPending(waiting, queue, Date.now())
  if (lookBack) return <LookBackLine debrief={lookBack} />
  return fresh ? <FreshLine fresh={fresh} /> : null
}

function FreshLine({ fresh }: { fresh: 'question' | 'stopped' }) {
  return (
    <aside aria-label={freshWords.title} className={line}>
      <Link to="/me/fresh" className={mainLink}>
        {fresh === 'question' ? freshWords.waits : `${freshWords.hasStopped} ${freshWords.startAgain}?`}
      </Link>
    </aside>
  )
}

function LookBackLine({ debrief }: { debrief: MyDebrief }) {
  const send = useQueue((state) => state.send)
  const { id, situation, lessons, byMail } = debrief
  const act = (event: FormEvent) => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (pressed?.value === 'drop') send('debrief-drop', { debrief: id })
    else
      send('debrief-plan', {
        debrief: id,
        situation: situation?.id ?? null,
        lessons: lessons.map(({ slug }) => slug),
        afterMinutes: dayMinutes,
        byMail,
      })
    giveFocus(pageHeading(), { preventScroll: true })
  }
  return (
    <aside aria-label={lookBackWords.due} className={line}>
      <Link to={`/me/look-back/${id}`} className={mainLink}>
        {lookBackWords.due} {situation?.title ?? lessons[0]?.title}
      </Link>
      <Form
        method="post"
        action={`/me/look-back/${id}`}
        onSubmit={act}
        data-queued
        className="-mx-2 flex gap-x-3"
      >
        <button type="submit" name="intent" value="later" className={quietButton}>
          {lookBackWords.notNow}
        </button>
        <button type="submit" name="intent" value="drop" className={quietButton}>
          {lookBackWords.drop}
        </button>
      </Form>
    </aside>
  )
}
