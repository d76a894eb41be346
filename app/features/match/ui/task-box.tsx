import { useNavigate } from '@remix-run/react'
import { type FormEvent, type ReactNode, useEffect, useMemo, useState } from 'react'
import { Button } from '~/ui/button'
import { useCorrections } from '../correction-store'
import { kitAddress } from '../kit-address'
import type { SituationCard } from '../match.schema'
import type { Answer } from '../open-matcher'
import { showAnswer } from '../show-answer'
import { useTask } from '../task-store'
import { ChoiceRows } from './choice-rows'
import { FacetRows } from './facet-rows'
import { QuickStart } from './quick-start'
import { TaskAnswer } from './task-answer'
import { TaskField } from './task-field'
import { TaskLine } from './task-line'
import { useAnswer } from './use-answer'
import { useHelpfulness } from './use-helpfulness'
import { useMatcher } from './use-matcher'

/** The box: say what you are in, and see what was understood and the kit while typing. */
export function TaskBox(props: {
  matcherHash: string
  situations: SituationCard[]
  common: SituationCard[]
  posted: { task: string; answer: Answer; read: string[] } | null
  /** Days since a lesson was finished on this device. */
  lately: ReadonlyMap<string, number>
  /** What comes before the kit of a situation, if anything does. */
  before?: (situation: string) => ReactNode
}) {
  const { situations, common, posted, lately, before } = props
  const situation = useTask((state) => state.corrections.situation)
  const empty = useTask((state) => state.task === '' && !state.corrections.situation)
  const learned = useCorrections((state) => state.learned)
  const { matcher, failed, retry } = useMatcher(props.matcherHash)
  const { answer, said, answerNow, settle } = useAnswer({ matcher, learned, lately, help: useHelpfulness() })
  const [sent, setSent] = useState(false)
  const navigate = useNavigate()
  const answerPosted = useMemo(() => posted && showAnswer(posted.answer), [posted])
  const shown = answer ?? (empty ? answerPosted : null)
  const chips = said ?? shown

  useEffect(() => {
    if (window.justEnoughPending) setSent(true)
    window.justEnoughPending = false
  }, [])
  useEffect(() => {
    if (!sent || !matcher) return
    setSent(false)
    const read = answerNow()
    if (read?.kit.length) navigate(kitAddress(read.kit, 0, read.situation))
  }, [sent, matcher, answerNow, navigate])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (empty) document.getElementById('task')?.focus()
    else setSent(true)
  }
  return (
    <>
      {/* A browser would tick anew what was read from words that are gone. */}
      <form method="post" action="/?index" autoComplete="off" onSubmit={submit} data-on-device>
        <label
          htmlFor="task"
          className="block font-serif text-3xl leading-tight font-semibold tracking-tight md:text-4xl"
        >
          What are you in?
        </label>
        <TaskLine
          unread={!matcher && !failed}
          quick={<QuickStart answer={shown} situations={situations} onPress={settle} />}
        >
          <TaskField posted={posted?.task ?? null} onLeave={settle} />
        </TaskLine>
        <ChoiceRows minutes={chips?.minutes ?? null} moment={chips?.moment ?? null} />
        <FacetRows heat={chips?.heat ?? null} channel={chips?.channel ?? null} side={chips?.side ?? null} />
        <noscript>
          {posted?.read.map((said) => (
            <input key={said} type="hidden" name="read" value={said} />
          ))}
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
      <TaskAnswer
        shown={shown}
        chosen={answer ? situation : null}
        matcher={matcher}
        situations={situations}
        common={common}
        before={before}
      />
    </>
  )
}
