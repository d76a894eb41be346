import { createHash } from 'node:crypto'
import { paths } from '~/platform/paths.server'
import { type GateAnswer, type GateQuestion, openGate } from './open-gate.server'

/** A server that is busy with others is slow, and an author's lesson is not at fault for it. */
const mostMs = 4000
/** A server in which nobody writes any more lets go of the gate's processes. */
const idleMs = 15 * 60_000

/** So many answers are kept, for so long. */
const mostKept = 8
const keptMs = 5000

const answers = new Map<string, { answer: Promise<GateAnswer>; until: number }>()
let gate: ReturnType<typeof openGate> | null = null
let idle: NodeJS.Timeout | undefined

/**
 * Puts a draft through the gate. Its processes begin with the first question, or with `warmGate`. Asked again of the same
 * text within seconds, as its checks are after its preview, the answer is the one there is.
 */
export function askGate(question: GateQuestion): Promise<GateAnswer> {
  const key = hashQuestion(question)
  const there = answers.get(key)
  if (there && there.until > Date.now()) return there.answer
  const answer = warmGate().check(question)
  answers.delete(key)
  answers.set(key, { answer, until: Date.now() + keptMs })
  for (const oldest of [...answers.keys()].slice(0, -mostKept)) answers.delete(oldest)
  answer.catch(() => answers.delete(key))
  return answer
}

function hashQuestion({ name, source, images = {} }: GateQuestion): string {
  return createHash('sha256')
    .update(JSON.stringify([name, source, images]))
    .digest('base64')
}

/** Begins its processes, for who has come to write and asks in a moment. */
export function warmGate(): ReturnType<typeof openGate> {
  gate ??= openGate({ script: paths.gate, mostMs })
  clearTimeout(idle)
  idle = setTimeout(closeGate, idleMs)
  idle.unref()
  return gate
}

export function closeGate(): void {
  clearTimeout(idle)
  gate?.close()
  gate = null
  answers.clear()
}
