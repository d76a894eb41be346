import type { PrismaClient } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { writeCsv } from '~/platform/write-csv.server'
import { demandPermission } from './demand-permission'
import { findAudit } from './internal/find-audit.server'
import type { SignedIn } from './person'
import { type AuditFilter, readAuditFilter, writeAuditFilter } from './read-audit-filter'
import { writeAudit } from './write-audit.server'

const batch = 1000
const columns = ['id', 'at (UTC)', 'action', 'actor id', 'actor', 'subject id', 'subject', 'detail']

/**
 * The audit log as a CSV file, as far as the filter takes it in; that it was exported is noted in it first.
 * @throws AppError not-allowed
 */
export async function exportAudit(options: {
  asker: SignedIn
  params: URLSearchParams
  now: Date
  pace?: (() => Promise<void>) | undefined
}): Promise<Response> {
  const { asker, params, now, pace } = options
  demandPermission(asker, 'export:audit:any')
  const db = await openDatabase()
  const own = await db.person.findUnique({ where: { id: asker.id }, select: { timeZone: true } })
  const filter = readAuditFilter(params, own?.timeZone ?? 'UTC')
  await writeAudit(db, {
    action: 'export',
    actorId: asker.id,
    detail: { what: 'audit log', filter: writeAuditFilter(filter) },
  })
  return writeCsv({
    fileName: `audit-log-${now.toISOString().slice(0, 10)}.csv`,
    columns,
    batches: readBatches(db, filter),
    pace,
  })
}

async function* readBatches(db: PrismaClient, filter: AuditFilter) {
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const lines = await findAudit(db, { filter, before, take: batch })
    yield lines.map(({ id, at, action, actorId, actor, subjectId, subject, detail }) => [
      id,
      at,
      action,
      actorId,
      actor,
      subjectId,
      subject,
      Object.entries(detail)
        .map(([key, value]) => `${key}: ${value}`)
        .join('; '),
    ])
    if (lines.length < batch) return
    before = lines.at(-1)?.id ?? 0
  }
}
