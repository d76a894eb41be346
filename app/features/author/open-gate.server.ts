import type { ChildProcess } from 'node:child_process'
import type { LessonOutline, Problem } from '~/features/content/content.schema'
import { limitSource } from '~/features/content/limit-source'
import { askChild, startChild } from '~/platform/run-child.server'

export type GateAnswer = {
  accepted: boolean
  problems: Pick<Problem, 'line' | 'rule' | 'message' | 'remedy'>[]
  /** The rendered lesson, where it was accepted. */
  html: string | null
  /** What a preview plays, where it was accepted: the code of the lesson's module, and what the player needs of it. */
  compiled?: { code: string; outline: LessonOutline }
}

export type GateQuestion = {
  name: string
  source: string
  /** Names of pictures in the text → the names that they are served under. */
  images?: Record<string, string>
}

/** What a lesson may cost where nothing else is said: a real one takes a tenth of it. */
const mostMsAlone = 800
const mostMegabytes = 256
/** One works, always the same where nobody else asks, since it is the quicker for it; the other stands by. */
const children = 2

/**
 * Opens the gate for lessons that nobody has reviewed. Each is checked, compiled and rendered in a process of its own
 * kind, which has no settings and no secrets of ours, and is ended when it takes too long or too much memory.
 * @param start.script of such a process, as `bin/setup/bundle-child.mjs` makes it
 * @param start.mostMs the longest that one may take; a busy server gives more than a command that does nothing else
 */
export function openGate(start: { script: string; mostMs?: number }): {
  check: (question: GateQuestion) => Promise<GateAnswer>
  close: () => void
} {
  const { script, mostMs = mostMsAlone } = start
  // Warm once it has compiled a lesson.
  const begin = () => startChild({ script, mostMegabytes })
  const ready: Promise<ChildProcess>[] = []
  let closed = false

  const add = () => {
    if (!closed) ready.push(begin())
  }
  for (let at = 0; at < children; at++) add()

  const check = async ({ name, source, images = {} }: GateQuestion): Promise<GateAnswer> => {
    const limits = limitSource(name, source)
    if (limits.length > 0) return { accepted: false, problems: limits, html: null }
    const taken = ready.shift() ?? begin()
    const child = await taken
    const answer = await askChild<GateAnswer>(child, { name, source, images }, mostMs)
    if (answer) {
      ready.unshift(taken)
      return answer
    }
    child.kill('SIGKILL')
    add()
    return {
      accepted: false,
      problems: [
        {
          line: 1,
          rule: 'too-slow',
          message: 'The document takes too long, or too much memory, to read.',
          remedy: 'Something in it repeats or nests without end: take it out.',
        },
      ],
      html: null,
    }
  }
  const close = () => {
    closed = true
    for (const child of ready) child.then((one) => one.kill('SIGKILL')).catch(() => undefined)
  }
  return { check, close }
}
