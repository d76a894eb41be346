import { dayFor, isMorningPast } from '~/features/assign/remind'
import { rolesAmong } from '~/features/identity/words'
import { mondayOf } from '~/features/learn/local-time'
import { writeStopLink } from '~/features/learn/write-stop-link.server'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { log } from '~/platform/log.server'
import { wakeOutbox, writeMail } from '~/platform/outbox.server'
import { publicUrl } from '~/platform/public-url.server'
import { writeMailPage } from '~/platform/write-mail-page'
import { boardMail } from './report-words'
import { showBoard } from './show-board.server'

const pageSize = 100

/**
 * Writes to everybody who leads a team, and did not stop these mails, the five figures of their board: on Mondays, once
 * the morning of their own clock has come. The mail's key names person and Monday, so that however often and by however
 * many servers this is called, it is one mail. Nothing is written to whom there is nothing to say, nor to whom was erased
 * meanwhile.
 * @returns how many were written
 */
export async function writeBoardDigests(now: Date): Promise<number> {
  const db = await openDatabase()
  let written = 0
  for (let after = ''; ; ) {
    const page: Leader[] = await db.person.findMany({
      where: {
        id: { gt: after },
        suspendedAt: null,
        roles: { some: { role: { in: ['manager', 'admin'] } } },
        memberships: { some: { leads: true, team: { archivedAt: null } } },
        mailStops: { none: { kind: 'board' } },
      },
      select: { id: true, name: true, email: true, timeZone: true, roles: { select: { role: true } } },
      orderBy: { id: 'asc' },
      take: pageSize,
    })
    for (const leader of page) {
      try {
        if (await writeOne(leader, now)) written++
      } catch (error) {
        // One manager's fault must not keep the others from theirs.
        log.error({ error }, 'digest of a board')
      }
    }
    after = page.at(-1)?.id ?? ''
    if (page.length < pageSize) break
  }
  if (written > 0) wakeOutbox()
  return written
}

type Leader = { id: string; name: string; email: string; timeZone: string | null; roles: { role: string }[] }

async function writeOne(leader: Leader, now: Date): Promise<boolean> {
  const { id, name, email, timeZone } = leader
  const today = dayFor(now, timeZone)
  if (today !== mondayOf(today) || !isMorningPast(now, timeZone)) return false
  const key = `board/${id}/${today}`
  const db = await openDatabase()
  if (await db.outboxItem.findUnique({ where: { key }, select: { id: true } })) return false
  await letOthersIn()
  const roles = rolesAmong(leader.roles.map(({ role }) => role))
  const asker = { id, name, email, roles, sessionId: '' }
  const { readiness, due, helped, byWeek, times, people, scope } = await showBoard({ asker, teamId: '', now })
  const readers = byWeek.at(-1)?.readers ?? null
  if (readiness.rows.length === 0 && helped === null && readers === null) return false
  const stop = writeStopLink('board', id)
  const page = boardMail({
    name,
    link: publicUrl('/board'),
    stop,
    team: scope.any ? 'everybody' : scope.teams.length === 1 ? (scope.teams[0]?.name ?? '') : 'your teams',
    ready: readiness.ready,
    asked: readiness.rows.length,
    overdue: due.overdue.length,
    thisWeek: due.thisWeek.length,
    helped,
    readers,
    people,
    median: times?.median ?? null,
  })
  return db.$transaction(async (tx) => {
    // To count takes a while, in which an account may be erased, suspended, or given another address.
    const { count } = await tx.person.updateMany({ where: { id, suspendedAt: null, email }, data: { email } })
    if (count === 0 || (await tx.mailStop.count({ where: { personId: id, kind: 'board' } }))) return false
    await writeMail(tx, {
      key,
      mail: { to: email, ...writeMailPage(page), unsubscribe: stop },
      personId: id,
      dueAt: now,
    })
    return true
  })
}
