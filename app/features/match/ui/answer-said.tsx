import { useEffect, useState } from 'react'
import { useTaskStore } from '../task-store'

/** So long after a letter comes no other: what stands there may be said. */
const pauseMs = 800

/**
 * Says what the page shows to whoever hears it: after a tap at once, and while somebody types not before they pause. Half
 * a task reads as a dozen situations, each of them false by the next word.
 */
export function AnswerSaid({ words }: { words: string }) {
  const typing = useTyping()
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!typing) setSaid(words)
  }, [typing, words])
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  )
}

/** Whether a letter was typed a moment ago. */
function useTyping(): boolean {
  const store = useTaskStore()
  const [typing, setTyping] = useState(false)
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined
    const leave = store.subscribe(({ task, corrections }, before) => {
      if (task === before.task && corrections === before.corrections) return
      clearTimeout(pause)
      setTyping(task !== before.task)
      if (task !== before.task) pause = setTimeout(() => setTyping(false), pauseMs)
    })
    return () => {
      clearTimeout(pause)
      leave()
    }
  }, [store])
  return typing
}
