import { paths } from '~/platform/paths.server'
import { type GateAnswer, type GateQuestion, openGate } from './open-gate.server'

/** A server that is busy with others is slow, and an author's lesson is not at fault for it. */
const mostMs = 4000
/** A server in which nobody writes any more lets go of the gate's processes. */
const idleMs = 15 * 60_000

let gate: ReturnType<typeof openGate> | null = null
let idle: NodeJS.Timeout | undefined

/** Puts a draft through the gate. Its processes begin with the first question, or with `warmGate`. */
export async function askGate(question: GateQuestion): Promise<GateAnswer> {
  return warmGate().check(question)
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
}
