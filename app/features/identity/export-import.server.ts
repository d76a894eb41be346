import { openDatabase } from '~/platform/db.server'
import { writeCsv } from '~/platform/write-csv.server'
import { demandPermission } from './demand-permission'
import { importFateWords, type ShownRow } from './import.schema'
import { findImport } from './internal/find-import.server'
import { importWork } from './internal/import-work.server'
import { unpackImport } from './internal/keep-import.server'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/**
 * Each row of an import with its fate, as a CSV file; noted in the audit log.
 * @throws AppError not-allowed; not-found, also for somebody else's
 */
export async function exportImport(options: { asker: SignedIn; id: string; now: Date }): Promise<Response> {
  const { asker } = options
  demandPermission(asker, 'import:person:any')
  const db = await openDatabase()
  const found = await findImport(db, options)
  const work = importWork(found.kind)
  const rows = unpackImport(found).fates.map(work.show)
  await writeAudit(db, {
    action: 'export',
    actorId: asker.id,
    detail: { what: 'import', rows: rows.length },
  })
  return writeCsv({
    fileName: `import-${options.now.toISOString().slice(0, 10)}.csv`,
    columns: ['row', ...work.columns, 'fate', 'what or why'],
    batches: inBatches(rows),
  })
}

async function* inBatches(rows: readonly ShownRow[]) {
  for (let at = 0; at < rows.length; at += 1000)
    yield rows
      .slice(at, at + 1000)
      .map(({ row, name, beside, fate, says }) => [row, name, beside, importFateWords[fate], says])
}
