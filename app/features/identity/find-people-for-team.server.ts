import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import { holdingWords } from './internal/holding-words.server'
import { readTeamReach, requireTeam } from './internal/team-reach.server'
import { peopleScope } from './people-scope.server'
import type { SignedIn } from './person'
import type { Member } from './show-team.server'

const mostFound = 20

/**
 * People by name or address, with what they are in a team: to add them, or to find them among many. A manager finds
 * those they see already, an administrator everybody.
 * @param words every word has to be in the name or the address; none finds nobody
 * @returns the first of them by name, and how many there are
 * @throws AppError not-allowed; not-found, also for somebody else's team
 */
export async function findPeopleForTeam(options: {
  asker: SignedIn
  id: string
  words: string
}): Promise<{ words: string; people: Member[]; total: number }> {
  const { asker, id, words } = options
  demandPermission(asker, 'read:person:team')
  const db = await openDatabase()
  requireTeam(await readTeamReach(db, asker), id, 'either')
  const wanted = holdingWords(words)
  if (wanted.length === 0) return { words, people: [], total: 0 }
  const scope = await peopleScope(db, asker)
  const where = { AND: [scope.people, ...wanted] }
  const [total, rows] = await Promise.all([
    db.person.count({ where }),
    db.person.findMany({
      where,
      select: {
        id: true,
        name: true,
        email: true,
        suspendedAt: true,
        memberships: { where: { teamId: id }, select: { leads: true, belongs: true } },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: mostFound,
    }),
  ])
  const people = rows.map(({ memberships: [member], suspendedAt, ...person }) => ({
    ...person,
    leads: member?.leads ?? false,
    belongs: member?.belongs ?? false,
    suspended: suspendedAt !== null,
  }))
  return { words, people, total }
}
