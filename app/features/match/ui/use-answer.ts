import { useCallback, useEffect, useRef, useState } from 'react'
import { holdAnswer } from '../hold-answer'
import type { HelpCounts } from '../internal/weigh-help'
import { longestTask } from '../longest-task'
import type { LearnedCorrection } from '../match.schema'
import type { Matcher } from '../open-matcher'
import { saysEnough } from '../says-enough'
import { type ShownAnswer, showAnswer } from '../show-answer'
import { useTaskStore } from '../task-store'

/** What the chips tell of the words. */
type Said = Pick<ShownAnswer, 'minutes' | 'moment' | 'heat' | 'channel' | 'side'>

type Answering = {
  /** Null before there is a matcher, or enough is said. */
  answer: ShownAnswer | null
  /** What the words say already, though the answer to them may wait. */
  said: Said | null
  /** Answers what stands in the box at this moment, and shows it, however little that is. */
  answerNow: () => ShownAnswer | null
  /** The typing rests: what waits for that is shown. */
  settle: () => void
}

/** A longer task, as a pasted mail is, takes a slow phone more than a frame to read: its letter is painted first. */
const readInAFrame = 2000
const pauseMs = 50
/** Another situation waits no longer than this, however steadily somebody types. */
const longestHoldMs = 1500

const nothing: { answer: ShownAnswer | null; said: Said | null } = { answer: null, said: null }

/**
 * The answer to the task that is being typed: worked out in the same frame as its letter, outside of rendering, and the
 * same object until something else is to be shown, so that most letters draw nothing. Another situation waits until the
 * typing rests; the chips never do.
 */
export function useAnswer(options: {
  matcher: Matcher | null
  learned: readonly LearnedCorrection[]
  /** Days since a lesson was finished on this device. */
  lately: ReadonlyMap<string, number>
  help: Record<string, HelpCounts> | null
}): Answering {
  const { matcher, learned, lately, help } = options
  const store = useTaskStore()
  const [shown, setShown] = useState(nothing)
  const last = useRef(nothing)
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  const heldSince = useRef<number | null>(null)

  const read = useCallback(() => {
    const { task, corrections } = store.getState()
    if (!matcher || (task === '' && !corrections.situation)) return null
    const background = { learned, lately, ...(help && { help }) }
    return showAnswer(matcher.answer(task.slice(0, longestTask), corrections, background))
  }, [store, matcher, learned, lately, help])
  const show = useCallback((next: ShownAnswer | null, now: ShownAnswer | null) => {
    clearTimeout(waiting.current)
    waiting.current = undefined
    if (next === now) heldSince.current = null
    const before = last.current
    const answer = says(next) === says(before.answer) ? before.answer : next
    const said = now && sayOf(now)
    if (answer === before.answer && says(said) === says(before.said)) return
    last.current = { answer, said }
    setShown(last.current)
  }, [])
  const answerNow = useCallback(() => {
    const now = read()
    show(now, now)
    return now
  }, [read, show])
  const settle = useCallback(() => {
    if (waiting.current !== undefined) answerNow()
  }, [answerNow])

  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined
    const take = (rests: boolean) => {
      const now = read()
      const { task, corrections } = store.getState()
      const before = last.current.answer
      const wait = corrections.situation ? 0 : holdAnswer({ task, shown: before, now })
      heldSince.current ??= performance.now()
      // Whoever types on without a rest would be shown the first words' situation all the while.
      const tooLong =
        before !== null && wait !== null && performance.now() - heldSince.current > longestHoldMs
      if (wait === 0 || tooLong || (rests && (before || wait !== null))) return show(now, now)
      show(saysEnough(task) ? before : null, now)
      if (wait !== null) waiting.current = setTimeout(answerNow, wait)
    }
    // What kits know of the reader may change while another situation waits: it goes on waiting.
    take(last.current.answer !== null && waiting.current === undefined)
    const leave = store.subscribe(({ task, corrections }, before) => {
      if (task === before.task && corrections === before.corrections) return
      clearTimeout(later)
      if (task.length > readInAFrame) later = setTimeout(take, pauseMs, false)
      else take(task === before.task)
    })
    return () => {
      clearTimeout(later)
      clearTimeout(waiting.current)
      leave()
    }
  }, [store, read, show, answerNow])
  return { ...shown, answerNow, settle }
}

function sayOf({ minutes, moment, heat, channel, side }: ShownAnswer): Said {
  return { minutes, moment, heat, channel, side }
}

const says = (what: unknown) => JSON.stringify(what)
