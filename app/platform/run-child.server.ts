import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority, tmpdir } from 'node:os'

/** A process of ours that works apart: it has no settings, no secrets and no database, and says once when it is ready. */
export type ChildStart = {
  /** One plain file, as the bundles of `bin/` make it. */
  script: string
  mostMegabytes: number
  /** Everybody else goes first. */
  patient?: true
}

/** Resolves once the child says anything, which it does when it is warm. @throws where it ends before */
export function startChild({ script, mostMegabytes, patient }: ChildStart): Promise<ChildProcess> {
  const child = fork(script, {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    env: { NODE_ENV: 'production', LOG_LEVEL: 'silent', DATA_DIR: tmpdir() },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  if (patient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it began`)))
  })
}

/** The child's answer to one question, or null where it took more than `mostMs` or ended; then it is to be ended. */
export function askChild<Answer>(
  child: ChildProcess,
  question: object,
  mostMs: number,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const done = (answer: Answer | null) => {
      clearTimeout(timer)
      child.off('message', hear)
      child.off('exit', end)
      resolve(answer)
    }
    const hear = (message: unknown) => done(message as Answer)
    const end = () => done(null)
    const timer = setTimeout(end, mostMs)
    child.once('message', hear)
    child.once('exit', end)
    if (child.exitCode !== null || !child.connected) return end()
    child.send(question, (error) => error && end())
  })
}
