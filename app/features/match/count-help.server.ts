import { openDatabase } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import type { HelpCounts } from './internal/weigh-help'

const keepMs = 60_000

let kept: { until: number; counts: Promise<Record<string, HelpCounts>> } | null = null

/**
 * The answers to "did this help?" of every lesson that has any, counted by lesson: those to the lesson's own question,
 * and those of look backs at a whole kit. A look back counts as one answer in all, shared evenly among the kit's lessons,
 * since it cannot say which of them did it; of one person, the latest counts for a lesson, and none where they answered
 * the lesson's own question: so nobody weighs more by looking back often. Counts may hence be fractions. What people
 * said who are gone still counts.
 *
 * Kept for a minute, so that the database is asked once however many kits are made. With a fault in the database there are no counts, for that
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
  const [own, ofKits, ofGone] = await Promise.all([
    db.helpAnswer.groupBy({ by: ['lesson', 'answer'], _count: { _all: true } }),
    db.kitAnswer.groupBy({
      by: ['lesson', 'answer'],
      where: { answer: { not: null } },
      _sum: { share: true },
    }),
    db.helpTally.findMany(),
  ])
  const counts = new Map<string, HelpCounts>()
  const add = (lesson: string, answer: string | null, count: number) => {
    if (answer !== 'yes' && answer !== 'partly' && answer !== 'no') return
    const before = counts.get(lesson) ?? { yes: 0, partly: 0, no: 0 }
    counts.set(lesson, { ...before, [answer]: round(before[answer] + count) })
  }
  for (const { lesson, answer, _count } of own) add(lesson, answer, _count._all)
  for (const { lesson, answer, _sum } of ofKits) add(lesson, answer, _sum.share ?? 0)
  for (const { lesson, answer, share } of ofGone) add(lesson, answer, share)
  return Object.fromEntries(counts)
}

/** Three thirds are one. */
function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
