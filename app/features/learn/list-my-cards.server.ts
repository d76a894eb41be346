import { openDatabase } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { openCard } from './open-card.server'
import { type AccountCards, mostAccountCards } from './prep-card'

/** As many deletions as devices are told of; a device that was away for longer than these asks in vain, and keeps its copy. */
const mostDeleted = 1000

/**
 * A person's prep cards as their account holds them, opened, for their own devices; and which were deleted. Nobody else
 * can ask. A card that does not open with the server's key is named, and is left as it is.
 */
export async function listMyCards(personId: string): Promise<AccountCards> {
  const db = await openDatabase()
  const [rows, deleted] = await Promise.all([
    db.prepCard.findMany({
      where: { personId, deletedAt: null },
      orderBy: { createdAt: 'desc' },
      take: mostAccountCards,
    }),
    db.prepCard.findMany({
      where: { personId, deletedAt: { not: null } },
      orderBy: { deletedAt: 'desc' },
      take: mostDeleted,
      select: { id: true, deletedAt: true },
    }),
  ])
  const opened = rows.map((row) => ({ id: row.id, words: openCard(row) }))
  const unopened = opened.flatMap(({ id, words }) => (words ? [] : [id]))
  if (unopened.length > 0)
    log.error(
      { cards: unopened.length },
      'sealed cards do not open: is SECRET_KEY (or data/secret) another than when they were written?',
    )
  return {
    person: personId,
    cards: opened.flatMap(({ id, words }) => (words ? [{ id, ...words }] : [])),
    deleted: deleted.map(({ id, deletedAt }) => ({ id, at: deletedAt?.getTime() ?? 0 })),
    unopened,
  }
}
