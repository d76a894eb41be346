import { max } from 'date-fns'
import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { publicUrl } from '~/platform/public-url.server'
import { feedFingerprint } from './make-feed.server'
import { settleDuties } from './settle-duties.server'
import { spreadForPerson } from './spread-for-person.server'
import { writeCalendar } from './write-calendar'

/** What was taken back is told for so long; programs ask at least once a day. */
const cancelledMs = 60 * 86_400_000
const mostEntries = 500
const secretSchema = z.string().regex(/^[\w-]{43}\.ics$/)

/**
 * The days of what is asked of whoever the secret belongs to, as a calendar. Only what is still to be done, and what was
 * taken back lately.
 * @param options.file untrusted: the last part of the address
 * @throws AppError not-found, in the same words for a wrong address, one that was ended, and one of a closed account
 */
export async function readFeed(options: { file: unknown; now: Date }): Promise<string> {
  const { now } = options
  const file = secretSchema.safeParse(options.file)
  const db = await openDatabase()
  const key = file.success
    ? await db.feedKey.findUnique({
        where: { secretHash: feedFingerprint(file.data.slice(0, -4)), person: { suspendedAt: null } },
        select: { personId: true },
      })
    : null
  if (!key)
    throw new AppError({
      code: 'not-found',
      message: 'no such feed',
      userMessage: 'There is no calendar at this address, or no longer. Make a new one under “Asked of you”.',
    })
  const { personId } = key
  await spreadForPerson({ personId, now })
  await settleDuties({ personId, now })
  const duties = await db.duty.findMany({
    where: {
      personId,
      dueOn: { not: null },
      OR: [
        { state: 'open' },
        {
          state: { in: ['withdrawn', 'left', 'gone'] },
          changedAt: { gte: new Date(now.getTime() - cancelledMs) },
        },
      ],
    },
    select: {
      id: true,
      state: true,
      dueOn: true,
      createdAt: true,
      changedAt: true,
      assignment: { select: { name: true, changedAt: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: mostEntries,
  })
  const link = publicUrl('/me/assignments')
  return writeCalendar({
    link,
    host: new URL(link).hostname,
    entries: duties.map(({ id, state, dueOn, createdAt, changedAt, assignment }) => ({
      id,
      name: assignment.name,
      dueOn: dueOn ?? '',
      cancelled: state !== 'open',
      createdAt,
      changedAt: max([changedAt, assignment.changedAt]),
    })),
  })
}
