import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'

/** Takes a kept task out; one that is gone already is no fault. @throws AppError not-allowed */
export async function dropTask(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  id: string
}): Promise<void> {
  const { asker, kind, slug, id } = asked
  demandPermission(asker, 'write:lesson:any')
  const db = await openDatabase()
  await db.keptTask.deleteMany({ where: { id, piece: { kind, slug } } })
}
