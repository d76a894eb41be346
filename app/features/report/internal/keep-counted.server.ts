import { log } from '~/platform/log.server'

export type Counted<Value> = { value: Value; at: Date }

/**
 * Keeps what is costly to count. What is small is counted anew for each look, so that it is always what is; else a look gets
 * what was counted last, and once that is older than `mostAgeMs` it is counted anew behind the look. Only the very first look waits, and one that would get something several times as old.
 * @param count given the moment; looks that come while it counts share it
 */
export function keepCounted<Value>(options: {
  name: string
  mostAgeMs: number
  isSmall: (value: Value) => boolean
  count: (now: Date) => Promise<Value>
}): { look: (now: Date) => Promise<Counted<Value>>; warm: (now: Date) => Promise<void> } {
  const { name, mostAgeMs, isSmall, count } = options
  let kept: Counted<Value> | null = null
  let running: Promise<Counted<Value>> | null = null
  const run = (now: Date) => {
    running ??= count(now)
      .then((value) => {
        kept = { value, at: now }
        return kept
      })
      .finally(() => {
        running = null
      })
    return running
  }
  return {
    look: async (now) => {
      // A look that comes while a count is under way could miss what was written since it began.
      const under = running
      if (under && (!kept || isSmall(kept.value))) await under.catch(() => undefined)
      if (!kept || isSmall(kept.value)) return run(now)
      const age = now.getTime() - kept.at.getTime()
      if (age > 5 * mostAgeMs || age < 0) return run(now)
      if (age > mostAgeMs) run(now).catch((error: unknown) => log.error({ error }, name))
      return kept
    },
    warm: async (now) => {
      const old = kept && !isSmall(kept.value) && now.getTime() - kept.at.getTime() > mostAgeMs
      if (!kept || old) await run(now)
    },
  }
}
