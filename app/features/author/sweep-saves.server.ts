import { openDatabase } from '~/platform/db.server'

const day = 86_400_000
/** What `DraftSave` promises, and people are told. */
const keptDays = 30

/**
 * Takes away the texts that were saved over a month ago, a piece at a time. The newest of a piece stays, since revisions go
 * on from it and merges begin with it; so does the newest of each who writes at an open draft, who may not review it.
 * @returns how many went
 */
export async function sweepSaves(now: Date): Promise<number> {
  const db = await openDatabase()
  const old = { at: { lt: new Date(now.getTime() - keptDays * day) } }
  const pieces = await db.draftSave.groupBy({ by: ['pieceId'], where: old })
  let swept = 0
  for (const { pieceId } of pieces) {
    const isOpen = (await db.draft.count({ where: { pieceId } })) > 0
    const newest = await db.draftSave.groupBy({ by: ['byId'], where: { pieceId }, _max: { revision: true } })
    const last = Math.max(...newest.map(({ _max }) => _max.revision ?? 0))
    const kept = newest.flatMap(({ byId, _max: { revision } }) =>
      revision !== null && (revision === last || (isOpen && byId !== null)) ? [revision] : [],
    )
    swept += (await db.draftSave.deleteMany({ where: { pieceId, ...old, revision: { notIn: kept } } })).count
  }
  return swept
}
