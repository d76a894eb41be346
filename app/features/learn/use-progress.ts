import { useEffect, useRef, useState } from 'react'
import type { Depth } from '~/features/content/words'
import { useTask } from '~/features/match/task-store'
import { mostTaskSeconds } from './mutation.schema'
import type { MyLesson } from './my-lesson'
import { usePlayer } from './player-store'
import { useQueue } from './queue-store'

/** A page that was only opened, or loaded again, is no reading yet. */
const lingerMs = 8_000

/**
 * Keeps how far a signed-in reader has come, a step at a time: into the queue of the device, from where it reaches the
 * account. For a guest nothing is kept. With the first step of a task's first lesson goes how long it took to get there.
 * @param resume the sitting to go on with, if there is one; for another situation the lesson is read anew, unless the
 *   reader goes on where they were
 */
export function useProgress(options: {
  lesson: string
  version: string
  situation: string | null
  resume: MyLesson['resume']
}): void {
  const { lesson, version, situation, resume } = options
  const send = useQueue((queue) => queue.send)
  const person = useQueue((queue) => queue.person)
  const ready = useQueue((queue) => queue.ready)
  const at = usePlayer((player) => player.at)
  const steps = usePlayer((player) => player.steps.length)
  const depth: Depth = usePlayer((player) => player.depth)
  const start = useTask((task) => task.start)
  const openedAt = useRef(0)
  const use = useRef<string | null>(null)
  const [lingered, setLingered] = useState(false)
  useEffect(() => {
    openedAt.current = Date.now()
    const timer = setTimeout(() => setLingered(true), lingerMs)
    return () => clearTimeout(timer)
  }, [])
  const begun = at > 0 || lingered
  useEffect(() => {
    if (!person || !ready || !begun || steps === 0) return
    use.current ??= resume && isSameSitting(resume, { situation, at }) ? resume.use : crypto.randomUUID()
    const finished = at >= steps
    const seconds = situation ? start(openedAt.current) : null
    send('progress', {
      ...{ use: use.current, lesson, version, depth, situation, step: at, steps, finished },
      ...(seconds !== null && { taskSeconds: Math.min(seconds, mostTaskSeconds) }),
    })
  }, [send, start, person, ready, begun, resume, lesson, version, situation, depth, at, steps])
}

/** A step further than the second is come to in one go by going on alone. */
function isSameSitting(
  resume: NonNullable<MyLesson['resume']>,
  { situation, at }: { situation: string | null; at: number },
): boolean {
  return situation === null || resume.situation === situation || (at > 1 && at === resume.step)
}
