import { useEffect, useRef } from 'react'
import type { Depth } from '~/features/content/words'
import { usePlayer } from './player-store'
import { useQueue } from './queue-store'

/**
 * Keeps how far a signed-in reader has come, a step at a time: into the queue of the device, from where it reaches the
 * account. For a guest nothing is kept.
 * @param resume the sitting to go on with, if there is one
 */
export function useProgress(options: {
  lesson: string
  version: string
  situation: string | null
  resume: string | null
}): void {
  const { lesson, version, situation, resume } = options
  const send = useQueue((queue) => queue.send)
  const person = useQueue((queue) => queue.person)
  const ready = useQueue((queue) => queue.ready)
  const at = usePlayer((player) => player.at)
  const steps = usePlayer((player) => player.steps.length)
  const depth: Depth = usePlayer((player) => player.depth)
  const use = useRef<string | null>(null)
  useEffect(() => {
    if (!person || !ready || steps === 0) return
    use.current ??= resume ?? crypto.randomUUID()
    const finished = at >= steps
    send('progress', { use: use.current, lesson, version, depth, situation, step: at, steps, finished })
  }, [send, person, ready, resume, lesson, version, situation, depth, at, steps])
}
