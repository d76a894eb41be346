import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import { type AuditLine, auditWhere, findAudit } from './internal/find-audit.server'
import { nameSubjects } from './internal/name-subjects.server'
import type { SignedIn } from './person'
import { type AuditFilter, readAuditFilter } from './read-audit-filter'

const entriesAPage = 50

/**
 * A page of the audit log, the newest first.
 * @param params the address's own: action, actor, subject, from, to, zone, and `before`, the id where the page begins
 * @throws AppError not-allowed
 */
export async function listAudit(options: { asker: SignedIn; params: URLSearchParams }): Promise<{
  entries: AuditLine[]
  total: number
  filter: AuditFilter
  /** Whom the filter names, in words. */
  actor: string | null
  subject: string | null
  /** Where the next page begins, or null on the last. */
  next: number | null
}> {
  const { asker, params } = options
  demandPermission(asker, 'read:audit:any')
  const db = await openDatabase()
  const own = await db.person.findUnique({ where: { id: asker.id }, select: { timeZone: true } })
  const filter = readAuditFilter(params, own?.timeZone ?? 'UTC')
  const [total, found, names] = await Promise.all([
    db.auditEntry.count({ where: auditWhere(filter) }),
    findAudit(db, { filter, before: filter.before ?? Number.MAX_SAFE_INTEGER, take: entriesAPage + 1 }),
    nameSubjects(db, [filter.actor, filter.subject]),
  ])
  const entries = found.slice(0, entriesAPage)
  const nameOf = (id: string | undefined) =>
    id
      ? (names.people.get(id) ??
        names.teams.get(id) ??
        names.invitations.get(id) ??
        'somebody who was erased')
      : null
  return {
    entries,
    total,
    filter,
    actor: nameOf(filter.actor),
    subject: nameOf(filter.subject),
    next: found.length > entriesAPage ? (entries.at(-1)?.id ?? null) : null,
  }
}
