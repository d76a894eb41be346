import { openDatabase } from '~/platform/db.server'
import { wakeImports } from './carry-out-imports.server'
import { demandPermission } from './demand-permission'
import { findImport } from './internal/find-import.server'
import type { SignedIn } from './person'

/**
 * Stops an import after the rows it is at. What was carried out stays; the rest is shown anew. One that is done is left.
 * @throws AppError not-allowed; not-found
 */
export async function stopImport(options: { asker: SignedIn; id: string; now: Date }): Promise<void> {
  const { asker, id } = options
  demandPermission(asker, 'import:person:any')
  const db = await openDatabase()
  await findImport(db, options)
  await db.peopleImport.updateMany({
    where: { id, personId: asker.id, state: 'running' },
    data: { state: 'stopping' },
  })
  wakeImports()
}
