import { openDatabase } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import type { HelpCounts } from './internal/weigh-help'

const keepMs = 60_000

let kept: { until: number; counts: Promise<Record<string, HelpCounts>> } | null = null

/**
 * The answers to "did this help?" of every lesson that has any, counted by lesson. Kept for a minute, so that the
 * database is asked once however many kits are made. With a fault in the database there are no counts, for that
 * minute: kits are made without them. Never throws.
 */
export async function countHelp(): Promise<Record<string, HelpCounts>> {
  const now = Date.now()
  if (!kept || now >= kept.until) {
    const counts = readCounts().catch((error: unknown) => {
      log.error({ error }, 'help could not be counted; kits are made without it')
      return {}
    })
    kept = { until: now + keepMs, counts }
  }
  return kept.counts
}

async function readCounts(): Promise<Record<string, HelpCounts>> {
  const db = await openDatabase()
  const groups = await db.helpAnswer.groupBy({ by: ['lesson', 'answer'], _count: { _all: true } })
  const counts = new Map<string, HelpCounts>()
  for (const { lesson, answer, _count } of groups) {
    if (answer !== 'yes' && answer !== 'partly' && answer !== 'no') continue
    const own = counts.get(lesson) ?? { yes: 0, partly: 0, no: 0 }
    counts.set(lesson, { ...own, [answer]: _count._all })
  }
  return Object.fromEntries(counts)
}
