import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { letOthersIn } from '~/platform/let-others-in.server'
import { wakeImports } from './carry-out-imports.server'
import { demandPermission } from './demand-permission'
import { findImport } from './internal/find-import.server'
import { importWork } from './internal/import-work.server'
import { packImport, unpackImport } from './internal/keep-import.server'
import type { SignedIn } from './person'

/**
 * Lets an import be carried out, if every row's fate is still the one that was shown; else shows them anew.
 * Pressed twice it is carried out once.
 * @returns whether it goes ahead
 * @throws AppError not-allowed; not-found; conflict, where it is under way or done
 */
export async function confirmImport(options: { asker: SignedIn; id: string; now: Date }): Promise<boolean> {
  const { asker, id, now } = options
  demandPermission(asker, 'import:person:any')
  const db = await openDatabase()
  const found = await findImport(db, { asker, id, now })
  const kept = unpackImport(found)
  const plan = await importWork(found.kind).plan(db, kept.rows)
  await letOthersIn()
  const same = JSON.stringify(plan.fates) === JSON.stringify(kept.fates)
  const { count } = await db.peopleImport.updateMany({
    where: { id, personId: asker.id, state: 'dry' },
    data: same ? { state: 'running', position: 0 } : packImport(id, { ...kept, ...plan }, 'world'),
  })
  if (count === 0)
    throw new AppError({
      code: 'conflict',
      message: 'import is not dry',
      userMessage: 'This import is under way or done already.',
    })
  if (same) wakeImports()
  return same
}
