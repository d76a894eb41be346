import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { lessonsLeft } from './internal/lessons-left.server'
import { settleDuties } from './settle-duties.server'

/** Assignments looked up in one go. */
const chunk = 500

/**
 * Brings what is asked to what is in the library: of an assignment of which no lesson is left all that is not done is
 * gone; where a lesson left or came back, those concerned are settled anew. To be called when the library has changed;
 * twice does no harm.
 * @param options.keepOn asked between people
 * @returns how many people were settled
 */
export async function settleByLibrary(options: { now: Date; keepOn?: () => boolean }): Promise<number> {
  const { now, keepOn = () => true } = options
  const db = await openDatabase()
  const left = await lessonsLeft(db)
  const none = [...left].flatMap(([id, count]) => (count === 0 ? id : []))
  for (let at = 0; at < none.length; at += chunk) {
    await db.duty.updateMany({
      where: { assignmentId: { in: none.slice(at, at + chunk) }, state: { in: ['open', 'over'] } },
      data: { state: 'gone', done: 0, of: 0, changedAt: now },
    })
    await letOthersIn()
  }
  let settled = 0
  for (const personId of await findUnsettled(left)) {
    if (!keepOn()) return settled
    await settleDuties({ personId, now })
    settled++
    await letOthersIn()
  }
  return settled
}

/** Those who have a duty that is gone though a lesson of it is there, or that was settled with more or fewer than are left. */
async function findUnsettled(left: ReadonlyMap<string, number>): Promise<Set<string>> {
  const db = await openDatabase()
  const gone = await db.duty.groupBy({
    by: ['assignmentId'],
    where: { state: 'gone', assignment: { withdrawnAt: null } },
  })
  const ids = [...new Set([...left.keys(), ...gone.map(({ assignmentId }) => assignmentId)])].filter(
    (id) => left.get(id) !== 0,
  )
  const people = new Set<string>()
  for (let at = 0; at < ids.length; at += chunk) {
    const rows = await db.duty.findMany({
      where: { assignmentId: { in: ids.slice(at, at + chunk) }, state: { in: ['open', 'gone'] } },
      select: { assignmentId: true, personId: true, state: true, of: true },
    })
    for (const { assignmentId, personId, state, of } of rows)
      if (state === 'gone' || of !== (left.get(assignmentId) ?? of)) people.add(personId)
  }
  return people
}
