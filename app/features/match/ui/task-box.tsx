import { useNavigate } from '@remix-run/react'
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
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
import { AnswerView, SituationChips } from './answer-view'
import { ChoiceRows } from './choice-rows'
import { CorrectionNote } from './correction-note'
import { FacetRows } from './facet-rows'
import { summariseAnswer } from './summarise-answer'
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
  const { task, corrections, type, correct } = useTask((state) => state)
  const { learned, learn, unlearn } = useCorrections((state) => state)
  const { matcher, failed, retry } = useMatcher(props.matcherHash)
  const help = useHelpfulness()
  const [sent, setSent] = useState(false)
  const [noted, setNoted] = useState<{ at: number; understood: string | null } | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const navigate = useNavigate()

  const { situation } = corrections
  const answer = useMemo(() => {
    if (!matcher || (task.trim() === '' && !situation)) return null
    return matcher.answer(task.slice(0, longestTask), corrections, { learned, lately, ...(help && { help }) })
  }, [matcher, task, situation, corrections, learned, lately, help])
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
  const choose = (id: string) => {
    if (matcher && answer && task.trim() !== '') {
      const at = Date.now()
      const understood = answer.inScope ? (answer.situations[0]?.id ?? null) : null
      learn({ features: matcher.featuresOf(task), situation: id, at })
      setNoted({ at, understood })
    }
    correct({ situation: id })
  }
  const undo = () => {
    if (noted) unlearn(noted.at)
    setNoted(null)
    correct({ situation: null })
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
        <ChoiceRows shown={shown} />
        <FacetRows shown={shown} />
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
        {shown ? summariseAnswer(shown, situations) : ''}
      </p>
      {shown ? (
        <AnswerView
          answer={shown}
          situations={situations}
          chosen={situation !== null}
          onChoose={choose}
          before={before}
        >
          {situation && noted && task.trim() !== '' ? (
            <CorrectionNote
              key={noted.at}
              task={task}
              situation={situation}
              understood={noted.understood}
              onUndo={undo}
            />
          ) : null}
        </AnswerView>
      ) : (
        <section aria-labelledby="common" className="mt-8">
          <h2 id="common" className="text-sm text-quiet">
            Or choose
          </h2>
          <SituationChips cards={common} onChoose={choose} />
        </section>
      )}
    </>
  )
}

/** The box is ready to be typed in where there is a keyboard; on a phone that would cover half of the screen. */
function useFirstFocus(field: React.RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [field])
}
