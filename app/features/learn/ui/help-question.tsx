import { useFetcher, useSearchParams } from '@remix-run/react'
import { useState } from 'react'
import type { Depth } from '~/features/content/words'
import { helpAnswers, helpWords } from '../help-words'
import type { PlayedLesson } from './lesson-player'

/** "Did this help?", in one tap. Sends an answer and a lesson, no words and no person. Works as a plain form too. */
export function HelpQuestion(props: {
  lesson: PlayedLesson
  depth: Depth
  situation: string | null
  answerId: string
}) {
  const { lesson, depth, situation } = props
  // One id a reading: a second tap changes the answer instead of counting again.
  const [answerId] = useState(props.answerId)
  const fetcher = useFetcher<{ ok: boolean; userMessage?: string }>()
  const [params] = useSearchParams()
  const [chosen, setChosen] = useState<string | null>(null)
  const thanked = params.has('thanks') || fetcher.data?.ok === true
  const failed = fetcher.state === 'idle' && fetcher.data && !fetcher.data.ok
  return (
    <fetcher.Form
      method="post"
      action="/help"
      className="no-print mt-8 rounded-lg border border-line bg-raised px-4 py-3"
    >
      <input type="hidden" name="id" value={answerId} />
      <input type="hidden" name="lesson" value={lesson.slug} />
      <input type="hidden" name="depth" value={depth} />
      <input type="hidden" name="version" value={lesson.hash} />
      {situation ? <input type="hidden" name="situation" value={situation} /> : null}
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
              onClick={() => setChosen(answer)}
              className={`min-h-11 rounded-lg border px-4 ${chosen === answer ? 'border-accent bg-wash font-semibold' : 'border-edge hover:border-accent'}`}
            >
              {helpWords[answer]}
            </button>
          ))}
        </div>
      </fieldset>
      <p aria-live="polite" className="mt-2 min-h-6 text-sm text-quiet">
        {failed
          ? (fetcher.data?.userMessage ?? 'Your answer could not be sent. Tap it again.')
          : thanked
            ? 'Noted. It is kept without your name.'
            : ''}
      </p>
    </fetcher.Form>
  )
}
