import { openDatabase } from '~/platform/db.server'
import { writeCsv } from '~/platform/write-csv.server'
import { demandPermission } from './demand-permission'
import { importFateWords, type RowFate } from './import.schema'
import { findImport } from './internal/find-import.server'
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
  const { fates } = unpackImport(await findImport(db, options))
  await writeAudit(db, {
    action: 'export',
    actorId: asker.id,
    detail: { what: 'import', rows: fates.length },
  })
  return writeCsv({
    fileName: `import-${options.now.toISOString().slice(0, 10)}.csv`,
    columns: ['row', 'e-mail', 'name', 'fate', 'what or why'],
    batches: inBatches(fates),
  })
}

async function* inBatches(fates: readonly RowFate[]) {
  for (let at = 0; at < fates.length; at += 1000)
    yield fates
      .slice(at, at + 1000)
      .map(({ row, email, name, fate, says }) => [row, email, name, importFateWords[fate], says])
}
