import { readMyDuties } from './internal/read-my-duties.server'
import { type MyDuties, sortDuties } from './my-duties'
import { settleDuties } from './settle-duties.server'
import { spreadForPerson } from './spread-for-person.server'

/**
 * What is asked of a person, how far they are, and what was changed or taken back within two weeks. Brought up to date
 * first: who joined a team this minute has what is asked of it, and what was done by whatever way is done.
 */
export async function listMyDuties(personId: string, now: Date): Promise<MyDuties> {
  await spreadForPerson({ personId, now })
  await settleDuties({ personId, now })
  const { duties, today } = await readMyDuties(personId, now)
  return sortDuties(duties, today)
}
