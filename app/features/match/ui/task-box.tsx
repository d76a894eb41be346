import { useNavigate } from '@remix-run/react'
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { moments, momentWords } from '~/features/content/words'
import { Button } from '~/ui/button'
import { ChoiceChip } from '~/ui/chip'
import { kitAddress } from '../kit-address'
import { longestTask } from '../longest-task'
import type { SituationCard } from '../match.schema'
import type { Answer } from '../open-matcher'
import { useTask } from '../task-store'
import { AnswerView, SituationChips } from './answer-view'
import { useMatcher } from './use-matcher'

const minuteChoices = [2, 5, 10, 20]

/** The box: say what you are in, and see what was understood and the kit while typing. */
export function TaskBox(props: {
  matcherHash: string
  situations: SituationCard[]
  common: SituationCard[]
  posted: { task: string; answer: Answer } | null
}) {
  const { situations, common, posted } = props
  const { task, situation, moment, minutes, type, correct } = useTask((state) => state)
  const { matcher, failed, retry } = useMatcher(props.matcherHash)
  const [sent, setSent] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const navigate = useNavigate()

  const answer = useMemo(() => {
    if (!matcher || (task.trim() === '' && !situation)) return null
    return matcher.answer(task.slice(0, longestTask), { situation, moment, minutes })
  }, [matcher, task, situation, moment, minutes])
  const shown = answer ?? (task === '' && !situation ? (posted?.answer ?? null) : null)

  useEffect(() => {
    window.justEnoughAwake = true
    const typed = field.current?.value ?? ''
    if (typed && !posted) type(typed)
    if (window.justEnoughPending) setSent(true)
    window.justEnoughPending = false
  }, [type, posted])
  useEffect(() => {
    if (!sent || !matcher) return
    setSent(false)
    if (answer?.kit.length) navigate(kitAddress(answer.kit, 0, answer.situations[0]?.id ?? null))
  }, [sent, matcher, answer, navigate])
  useFirstFocus(field)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (task.trim() === '' && !situation) field.current?.focus()
    else setSent(true)
  }
  const enter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }

  return (
    <>
      <form method="post" action="/?index" onSubmit={submit} data-on-device>
        <label
          htmlFor="task"
          className="block font-serif text-3xl leading-tight font-semibold tracking-tight md:text-4xl"
        >
          What are you in?
        </label>
        <p id="task-hint" className="mt-1 text-quiet">
          In your own words, with the minutes you have. Enter starts.
        </p>
        <textarea
          ref={field}
          id="task"
          name="task"
          rows={3}
          maxLength={longestTask}
          aria-describedby="task-hint"
          placeholder="They just came in at half our price, we're on a break, 5 min"
          autoComplete="off"
          enterKeyHint="go"
          className="mt-3 block w-full resize-y rounded-xl border-2 border-edge bg-raised px-4 py-3 text-lg focus:border-accent focus:outline-none"
          value={task || (posted?.task ?? '')}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={enter}
        />
        <div className="mt-3 flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
          <fieldset>
            <legend className="sr-only">Minutes you have</legend>
            <div className="flex flex-wrap gap-2">
              {minuteChoices.map((choice) => (
                <ChoiceChip
                  key={choice}
                  name="minutes"
                  value={String(choice)}
                  checked={(minutes ?? answer?.minutes ?? posted?.answer.minutes) === choice}
                  onChoose={() => correct({ minutes: minutes === choice ? null : choice })}
                >
                  {choice} min
                </ChoiceChip>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend className="sr-only">The moment</legend>
            <div className="flex flex-wrap gap-2">
              {moments.map((choice) => (
                <ChoiceChip
                  key={choice}
                  name="moment"
                  value={choice}
                  checked={(moment ?? answer?.moment ?? posted?.answer.moment) === choice}
                  onChoose={() => correct({ moment: moment === choice ? null : choice })}
                >
                  {momentWords[choice].name}
                </ChoiceChip>
              ))}
            </div>
          </fieldset>
        </div>
        <noscript>
          <p className="mt-3">
            <Button type="submit" look="main">
              Show what helps
            </Button>
          </p>
          <p className="mt-2 text-sm text-quiet">
            Without JavaScript your words go to the server to be matched. They are not kept.
          </p>
        </noscript>
      </form>
      {failed ? (
        <p role="alert" className="mt-4 rounded-lg border border-bad px-4 py-3">
          The matcher could not be loaded, so nothing can be matched just now. What you typed is kept here.{' '}
          <button type="button" onClick={retry} className="min-h-11 font-semibold text-accent underline">
            Try again
          </button>{' '}
          or choose a situation below.
        </p>
      ) : null}
      <p className="sr-only" role="status">
        {shown ? summaryOf(shown, situations) : ''}
      </p>
      {shown ? (
        <AnswerView
          answer={shown}
          situations={situations}
          chosen={situation !== null}
          onChoose={(id) => correct({ situation: id })}
        />
      ) : (
        <section aria-labelledby="common" className="mt-8">
          <h2 id="common" className="text-sm text-quiet">
            Or choose
          </h2>
          <SituationChips cards={common} onChoose={(id) => correct({ situation: id })} />
        </section>
      )}
    </>
  )
}

/** For screen readers: one sentence a result, not the whole list. */
function summaryOf(answer: Answer, situations: SituationCard[]): string {
  if (!answer.inScope) return 'Nothing here fits. The nearest situations are below.'
  const title = situations.find(({ id }) => id === answer.situations[0]?.id)?.title ?? ''
  const pieces = answer.kit.length === 1 ? '1 piece' : `${answer.kit.length} pieces`
  return `${title}. ${pieces}, ${answer.kit.reduce((sum, piece) => sum + piece.minutes, 0)} minutes.`
}

/** The box is ready to be typed in where there is a keyboard; on a phone that would cover half of the screen. */
function useFirstFocus(field: React.RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [field])
}
