import { useNavigate } from '@remix-run/react'
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Button } from '~/ui/button'
import { useCorrections } from '../correction-store'
import { kitAddress } from '../kit-address'
import { longestTask } from '../longest-task'
import type { SituationCard } from '../match.schema'
import type { Answer } from '../open-matcher'
import { useTask } from '../task-store'
import { ChoiceRows } from './choice-rows'
import { FacetRows } from './facet-rows'
import { TaskAnswer } from './task-answer'
import { useHelpfulness } from './use-helpfulness'
import { useMatcher } from './use-matcher'

/** The box: say what you are in, and see what was understood and the kit while typing. */
export function TaskBox(props: {
  matcherHash: string
  situations: SituationCard[]
  common: SituationCard[]
  posted: { task: string; answer: Answer } | null
  /** Days since a lesson was finished on this device. */
  lately: ReadonlyMap<string, number>
  /** What comes before the kit of a situation, if anything does. */
  before?: (situation: string) => ReactNode
}) {
  const { situations, common, posted, lately, before } = props
  const { task, corrections, type } = useTask((state) => state)
  const learned = useCorrections((state) => state.learned)
  const { matcher, failed, retry } = useMatcher(props.matcherHash)
  const help = useHelpfulness()
  const [sent, setSent] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const navigate = useNavigate()

  const { situation } = corrections
  const read = useReadable(task)
  const answer = useMemo(() => {
    if (!matcher || (read.trim() === '' && !corrections.situation)) return null
    const background = { learned, lately, ...(help && { help }) }
    return matcher.answer(read.slice(0, longestTask), corrections, background)
  }, [matcher, read, corrections, learned, lately, help])
  const empty = task === '' && !situation
  const shown = answer ?? (empty ? (posted?.answer ?? null) : null)

  useEffect(() => {
    window.justEnoughAwake = true
    const typed = field.current?.value ?? ''
    if (typed && !posted) type(typed)
    if (window.justEnoughPending) setSent(true)
    window.justEnoughPending = false
  }, [type, posted])
  useEffect(() => {
    if (!sent || !matcher || read !== task) return
    setSent(false)
    if (answer?.kit.length) navigate(kitAddress(answer.kit, 0, answer.situations[0]?.id ?? null))
  }, [sent, matcher, answer, navigate, read, task])
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
        <ChoiceRows minutes={shown?.minutes ?? null} moment={shown?.moment ?? null} />
        <FacetRows heat={shown?.heat ?? null} channel={shown?.channel ?? null} side={shown?.side ?? null} />
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

/** A longer task takes a slow phone more than a frame to read. */
const readInAFrame = 2000

/**
 * The task to be answered: answer and letter are painted in the same frame. Only of a long task, as a pasted mail is, the
 * letter is painted first, so that no key waits.
 */
function useReadable(task: string): string {
  const long = task.length > readInAFrame
  const later = useDeferredValue(long ? task : '')
  return (long && later) || task
}

/** The box is ready to be typed in where there is a keyboard; on a phone that would cover half of the screen. */
function useFirstFocus(field: React.RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [field])
}
