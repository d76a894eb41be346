import type { PieceKind } from '~/features/content/piece'
import { pieceKinds } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { getMatcher } from '~/features/match/get-matcher.server'
import { openDatabase } from '~/platform/db.server'
import { findPiece } from './find-piece'
import { openChanged } from './internal/open-changed.server'

export type WeighedTask = {
  id: string
  task: string
  kind: PieceKind
  slug: string
  title: string
  /** Whether the piece comes as readers have it now, and as it would be. */
  before: boolean
  after: boolean
}

export type WeighedChange = {
  tasks: WeighedTask[]
  gained: number
  lost: number
}

/**
 * What publishing a draft would do to the kept tasks of all pieces: which find their piece now, and which would. Those
 * of this piece come first, then those that change.
 * @throws AppError not-allowed
 */
export async function weighChange(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  text: string
  today: string
}): Promise<WeighedChange | { fault: string }> {
  const { asker, kind, slug } = asked
  demandPermission(asker, 'read:lesson:any')
  const db = await openDatabase()
  const kept = await db.keptTask.findMany({
    where: { piece: { retiredAt: null } },
    select: { id: true, text: true, piece: { select: { kind: true, slug: true, title: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  if (kept.length === 0) return { tasks: [], gained: 0, lost: 0 }
  const changed = await openChanged(asked)
  if ('fault' in changed) return changed
  const { matcher: served } = await getMatcher()
  const tasks = kept.flatMap(({ id, text: task, piece }): WeighedTask[] => {
    const its = pieceKinds.find((one) => one === piece.kind)
    if (!its) return []
    const of = { kind: its, slug: piece.slug }
    const before = findPiece({ ...of, answer: served.answer(task) }) !== null
    const after = findPiece({ ...of, answer: changed.matcher.answer(task) }) !== null
    return [{ ...of, id, task, title: piece.title || piece.slug, before, after }]
  })
  const rank = (one: WeighedTask) =>
    one.kind === kind && one.slug === slug ? 0 : one.before === one.after ? 2 : 1
  return {
    tasks: tasks.sort((a, b) => rank(a) - rank(b)),
    gained: tasks.filter(({ before, after }) => !before && after).length,
    lost: tasks.filter(({ before, after }) => before && !after).length,
  }
}
