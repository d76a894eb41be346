import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { refused } from './internal/faults'
import { lineOfImage } from './internal/named-images'

/**
 * Takes a picture out of a lesson, so that another may come. Refused while the draft shows it. Versions that were
 * published keep theirs, and bring it back when they are. One that is gone already is no fault.
 * @throws AppError not-allowed; conflict where the draft shows it
 */
export async function dropImage(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  name: string
}): Promise<void> {
  const { asker, kind, slug, name } = asked
  demandPermission(asker, 'write:lesson:any')
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    // Written first, so that a save that shows it comes before or after, and not between.
    const { count } = await tx.pieceImage.deleteMany({ where: { name, piece: { kind, slug } } })
    if (count === 0) return
    const draft = await tx.draft.findFirst({ where: { piece: { kind, slug } }, select: { text: true } })
    const line = draft ? lineOfImage(draft.text, name) : null
    if (line !== null)
      throw refused(`Line ${line} shows ${name}. Take it out of the text first; nothing was changed.`)
  })
}
