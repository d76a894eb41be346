import { openDatabase } from '~/platform/db.server'
import type { Asked } from './asked'
import { readMyDuties } from './internal/read-my-duties.server'
import { sortDuties } from './my-duties'
import { settleDuties } from './settle-duties.server'
import { spreadForPerson } from './spread-for-person.server'

/**
 * What is asked of a person, in short: how many things by which day, and what comes first whenever their task is a
 * certain situation. All of the latter, so that their device can tell by itself: which one their task matches is told to
 * nobody.
 */
export async function findAsked(personId: string, now: Date): Promise<Asked> {
  await spreadForPerson({ personId, now })
  await settleDuties({ personId, now })
  const db = await openDatabase()
  const [{ duties, today }, person] = await Promise.all([
    readMyDuties(personId, now),
    db.person.findUniqueOrThrow({ where: { id: personId }, select: { timeZone: true } }),
  ])
  const { required, standing, suggested } = sortDuties(duties, today)
  const late = required.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  const next = required.find(({ dueOn }) => dueOn !== null && dueOn >= today)
  return {
    today,
    count: required.length,
    late: late.length,
    nextOn: next?.dueOn ?? null,
    standing: [...standing, ...suggested.filter((duty) => duty.standing)].map((duty) => ({
      id: duty.id,
      situation: duty.situation.id,
      name: duty.name,
      why: duty.why,
      by: duty.by,
      required: duty.required,
      pieces: duty.pieces
        .filter(({ done }) => !done)
        .map(({ lesson, title, depth, minutes }) => ({ lesson, title, depth, minutes })),
    })),
    zoneUnknown: person.timeZone === null,
  }
}
