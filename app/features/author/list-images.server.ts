import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'

export type KeptImage = { name: string; width: number; height: number }

/** The pictures that the studio keeps for a lesson, the oldest first. @throws AppError not-allowed */
export async function listImages(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
}): Promise<KeptImage[]> {
  const { asker, kind, slug } = asked
  demandPermission(asker, 'write:lesson:any')
  const db = await openDatabase()
  return db.pieceImage.findMany({
    where: { piece: { kind, slug } },
    select: { name: true, width: true, height: true },
    orderBy: [{ createdAt: 'asc' }, { name: 'asc' }],
  })
}
