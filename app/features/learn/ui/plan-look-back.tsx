import { Form } from '@remix-run/react'
import { type FormEvent, useId, useState } from 'react'
import { readKitAddress } from '~/features/match/kit-address'
import { Moment } from '~/ui/moment'
import { type LookBackTime, lookBackTimes, lookBackWords } from '../look-back-words'
import { minutesUntil } from '../minutes-until'
import type { MyLesson } from '../my-lesson'
import { useQueue } from '../queue-store'
import type { KitPlace } from './lesson-player'

type Choice = LookBackTime | 'no'

/**
 * At the end of a kit, for somebody with an account: when to look back, if at all. One tap, also without network; works
 * as a plain form too. A lesson that was read by itself was for no event, and asks nothing.
 */
export function PlanLookBack(props: {
  lesson: string
  kit: KitPlace
  search: string
  mine: MyLesson | null
}) {
  const { lesson, kit, search, mine } = props
  const send = useQueue((queue) => queue.send)
  const person = useQueue((queue) => queue.person)
  const known = mine?.lookBacks.find(({ situation }) => situation === kit.situation) ?? null
  // One look back a kit: a second choice changes the first one's.
  const [id, setId] = useState(known?.id ?? null)
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [byMail, setByMail] = useState(known?.byMail ?? false)
  const mailId = useId()
  const lessons = readKitAddress(new URLSearchParams(search)).pieces.map((piece) => piece.lesson)
  if (!lessons.includes(lesson)) lessons.splice(0, 3, lesson)
  if ((!mine && !person) || (lessons.length < 2 && !kit.situation)) return null

  const plan = (afterMinutes: number | null, mailed: boolean) => {
    const debrief = known?.id ?? id ?? crypto.randomUUID()
    setId(debrief)
    send('debrief-plan', { debrief, situation: kit.situation, lessons, afterMinutes, byMail: mailed })
  }
  const choose = (choice: Choice) => {
    setChosen(choice)
    plan(choice === 'no' ? null : minutesUntil(choice, new Date()), byMail)
  }
  const mail = (mailed: boolean) => {
    setByMail(mailed)
    if (!known) return
    plan(Math.max(0, Math.round((Date.parse(known.dueAt) - Date.now()) / 60_000)), mailed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const choice = [...lookBackTimes, 'no' as const].find((each) => each === pressed?.value)
    if (choice) choose(choice)
  }
  const planned = chosen ? chosen !== 'no' : known !== null
  return (
    <Form method="post" action="/me/look-back" onSubmit={submit} data-queued className="no-print mt-6">
      {known ? <input type="hidden" name="debrief" value={known.id} /> : null}
      <input type="hidden" name="lessons" value={lessons.join(' ')} />
      {kit.situation ? <input type="hidden" name="situation" value={kit.situation} /> : null}
      <fieldset>
        <legend className="font-semibold">{lookBackWords.ask}</legend>
        <p className="text-sm text-quiet">{lookBackWords.says}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          {lookBackTimes.map((time) => (
            <TimeButton key={time} value={time} chosen={chosen} words={lookBackWords.times[time]} />
          ))}
          <TimeButton value="no" chosen={chosen} words={lookBackWords.no} />
        </div>
        <label htmlFor={mailId} className="mt-1 flex min-h-11 w-fit items-center gap-2 pr-2 text-[0.9375rem]">
          <input
            id={mailId}
            type="checkbox"
            name="byMail"
            value="yes"
            checked={byMail}
            onChange={(event) => mail(event.currentTarget.checked)}
            className="size-5 accent-accent"
          />
          {lookBackWords.byMail}
        </label>
      </fieldset>
      <p aria-live="polite" className="min-h-6 text-sm text-quiet">
        {planned ? (
          <>
            {byMail ? lookBackWords.plannedByMail : lookBackWords.planned}
            {known ? (
              <>
                , from <Moment at={known.dueAt} />
              </>
            ) : null}
            .
          </>
        ) : null}
      </p>
    </Form>
  )
}

function TimeButton({ value, chosen, words }: { value: Choice; chosen: Choice | null; words: string }) {
  const pressed = chosen === value
  return (
    <button
      type="submit"
      name="time"
      value={value}
      aria-pressed={pressed}
      className={`min-h-11 rounded-lg border px-4 ${pressed ? 'border-accent bg-wash font-semibold' : 'border-edge hover:border-accent'}`}
    >
      {words}
    </button>
  )
}
