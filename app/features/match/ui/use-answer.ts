import { useCallback, useEffect, useRef, useState } from 'react'
import type { HelpCounts } from '../internal/weigh-help'
import { longestTask } from '../longest-task'
import type { LearnedCorrection } from '../match.schema'
import type { Matcher } from '../open-matcher'
import { type ShownAnswer, showAnswer } from '../show-answer'
import { useTaskStore } from '../task-store'

type Answering = {
  /** Null before there is a matcher, or a word. */
  answer: ShownAnswer | null
  /** Answers what stands in the box at this moment. */
  answerNow: () => ShownAnswer | null
}

/** A longer task, as a pasted mail is, takes a slow phone more than a frame to read: its letter is painted first. */
const readInAFrame = 2000
const pauseMs = 50

/**
 * The answer to the task that is being typed: worked out in the same frame as its letter, outside of rendering, and the
 * same object until something else is to be shown, so that most letters draw nothing.
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
  const [answer, setAnswer] = useState<ShownAnswer | null>(null)
  const says = useRef('null')

  const answerNow = useCallback(() => {
    const { task, corrections } = store.getState()
    if (!matcher || (task === '' && !corrections.situation)) return null
    const background = { learned, lately, ...(help && { help }) }
    return showAnswer(matcher.answer(task.slice(0, longestTask), corrections, background))
  }, [store, matcher, learned, lately, help])

  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      const now = answerNow()
      const saysNow = JSON.stringify(now)
      if (saysNow === says.current) return
      says.current = saysNow
      setAnswer(now)
    }
    show()
    const leave = store.subscribe(({ task, corrections }, before) => {
      if (task === before.task && corrections === before.corrections) return
      clearTimeout(later)
      if (task.length > readInAFrame) later = setTimeout(show, pauseMs)
      else show()
    })
    return () => {
      clearTimeout(later)
      leave()
    }
  }, [store, answerNow])
  return { answer, answerNow }
}
