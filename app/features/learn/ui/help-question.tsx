import { Form, useSearchParams } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import type { Depth } from '~/features/content/words'
import { noHelpIn } from '~/features/match/lately'
import { useDevice, useDeviceStore } from '../device-store'
import { type HelpAnswer, helpAnswers, helpWords } from '../help-words'
import { useQueue } from '../queue-store'
import type { PlayedLesson } from './lesson-player'

/**
 * "Did this help?", in one tap, also without network: the answer goes into the device's queue. It holds a lesson, no
 * words and no person. Works as a plain form too.
 */
export function HelpQuestion(props: {
  lesson: PlayedLesson
  depth: Depth
  situation: string | null
  /** The query of the kit, to which a plain form leads back. */
  search: string
  answerId: string
}) {
  const { lesson, depth, situation, search } = props
  // One id a reading: a second tap changes the answer instead of counting again.
  const [answerId] = useState(props.answerId)
  const send = useQueue((queue) => queue.send)
  const noteNoHelp = useNoHelp()
  const [params] = useSearchParams()
  const [chosen, setChosen] = useState<HelpAnswer | null>(null)
  const answerWith = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const answer = helpAnswers.find((each) => each === pressed?.value)
    if (!answer) return
    setChosen(answer)
    const { slug, hash: version } = lesson
    if (situation) noteNoHelp(noHelpIn(situation, slug), answer)
    send('help', { answerId, lesson: slug, depth, version, answer, ...(situation && { situation }) })
  }
  return (
    <Form
      method="post"
      action="/help"
      onSubmit={answerWith}
      data-queued
      className="no-print mt-8 rounded-lg border border-line bg-raised px-4 py-3"
    >
      <input type="hidden" name="id" value={answerId} />
      <input type="hidden" name="lesson" value={lesson.slug} />
      <input type="hidden" name="depth" value={depth} />
      <input type="hidden" name="version" value={lesson.hash} />
      {situation ? <input type="hidden" name="situation" value={situation} /> : null}
      <input type="hidden" name="of" value={search} />
      <fieldset>
        <legend className="font-semibold">Did this help?</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {helpAnswers.map((answer) => (
            <button
              key={answer}
              type="submit"
              name="answer"
              value={answer}
              aria-pressed={chosen === answer}
              className={`min-h-11 rounded-lg border px-4 ${chosen === answer ? 'border-accent bg-wash font-semibold' : 'border-edge hover:border-accent'}`}
            >
              {helpWords[answer]}
            </button>
          ))}
        </div>
      </fieldset>
      <p aria-live="polite" className="mt-2 min-h-6 text-sm text-quiet">
        {chosen || params.has('thanks') ? 'Noted. It is kept without your name.' : ''}
      </p>
    </Form>
  )
}

/** Notes on the device alone that a lesson did not help, so that it is not offered for that again; a change of mind takes it back. */
function useNoHelp(): (key: string, answer: HelpAnswer) => void {
  const store = useDeviceStore()
  const writeNote = useDevice((state) => state.writeNote)
  return (key, answer) => {
    if (answer === 'no' || store.getState().notes[key]) writeNote(key, answer === 'no' ? 'no' : '')
  }
}
