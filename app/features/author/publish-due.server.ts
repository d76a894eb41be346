import { Cron } from 'croner'
import { mayDo } from '~/features/identity/permissions'
import { rolesAmong } from '~/features/identity/words'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { log } from '~/platform/log.server'
import { pieceSchema } from './author.schema'
import { namePiece } from './internal/name-piece'
import { pressDraft, unsent } from './internal/press-draft.server'
import { sweepSaves } from './sweep-saves.server'

/**
 * Publishes what is due, in the name of whoever set the time, if they may still do so. To be called often; several
 * servers may do so at once, and one of them publishes each. What cannot be published by then goes back to its author,
 * with the reason among the words of its review.
 * @returns how many were published
 */
export async function publishDue(now: Date): Promise<number> {
  const db = await openDatabase()
  const due = await db.draft.findMany({
    where: { publishAt: { lte: now } },
    include: {
      piece: { select: { kind: true, slug: true } },
      publishBy: { select: { id: true, suspendedAt: true, roles: { select: { role: true } } } },
    },
    orderBy: { publishAt: 'asc' },
    take: 50,
  })
  let published = 0
  for (const draft of due) {
    const { revision, publishBy, publishWhy } = draft
    const named = pieceSchema.safeParse(draft.piece)
    if (!named.success) continue
    try {
      const roles = rolesAmong(publishBy?.roles.map(({ role }) => role) ?? [])
      if (!publishBy || publishBy.suspendedAt || !mayDo({ roles }, 'publish:lesson:any'))
        throw new AppError({
          code: 'not-allowed',
          message: 'may not publish any more',
          userMessage: 'Whoever set the time may not publish any more.',
        })
      await pressDraft({ ...named.data, revision, now, byId: publishBy.id, why: publishWhy })
      published++
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) {
        log.error({ error, piece: namePiece(named.data) }, 'publishing at a time')
        continue
      }
      await sendBack({ ...draft, piece: named.data }, error.userMessage, now)
    }
  }
  return published
}

/** Nothing, where another server published it, or somebody called it off meanwhile. */
async function sendBack(
  draft: {
    pieceId: string
    revision: number
    publishAt: Date | null
    piece: Parameters<typeof namePiece>[0]
  },
  reason: string,
  now: Date,
): Promise<void> {
  const { pieceId, revision, publishAt, piece } = draft
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { pieceId, publishAt },
      data: { state: 'draft', ...unsent },
    })
    if (count === 0) return
    const words = `It was to be published by itself, and could not be. ${reason}`
    await tx.review.create({ data: { pieceId, revision, verdict: 'changes', words, at: now } })
    await writeAudit(tx, { action: 'piece-called-off', actorId: null, subjectId: namePiece(piece) })
  })
}

/** Looks every ten seconds, until stopped; once a night old saves of drafts are taken away. */
export function startPublishing(): { stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const job = new Cron('*/10 * * * * *', { unref: true, protect: true, catch: noteFault }, () => {
    running = publishDue(new Date())
    return running.then(() => undefined)
  })
  let sweeping: Promise<unknown> = Promise.resolve()
  const nightly = new Cron('40 3 * * *', { unref: true, protect: true, catch: noteSweepFault }, () => {
    sweeping = sweepSaves(new Date())
    return sweeping.then(() => undefined)
  })
  return {
    stop: async () => {
      job.stop()
      nightly.stop()
      await sweeping.catch(() => undefined)
      await running.catch(() => undefined)
    },
  }
}

function noteFault(error: unknown): void {
  log.error({ error }, 'publishing what is due')
}

function noteSweepFault(error: unknown): void {
  log.error({ error }, 'sweep of old saves')
}
