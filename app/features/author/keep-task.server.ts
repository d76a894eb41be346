import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { noSuchPiece, refused } from './internal/faults'

/** More than so many tests of one piece say nothing new. */
const mostTasks = 60

/**
 * Keeps a task with a piece as its test: whoever types it ought to get this piece. Kept twice it is one.
 * @param asked.id made by the page, so that a form sent twice keeps one
 * @throws AppError not-allowed; not-found where nobody has begun to write; conflict where there are enough
 */
export async function keepTask(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  id: string
  task: string
  now: Date
}): Promise<void> {
  const { asker, kind, slug, id, task, now } = asked
  demandPermission(asker, 'write:lesson:any')
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const piece = await tx.studioPiece.findUnique({
      where: { kind_slug: { kind, slug } },
      select: { id: true, tasks: { select: { id: true, text: true } } },
    })
    if (!piece) throw noSuchPiece()
    if (piece.tasks.some((kept) => kept.id === id || kept.text === task)) return
    if (piece.tasks.length >= mostTasks) throw refused(`${mostTasks} tasks are enough. Take one out first.`)
    await tx.keptTask.create({ data: { id, pieceId: piece.id, text: task, createdAt: now } })
  })
}
