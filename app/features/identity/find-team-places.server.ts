import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { compareNames } from './compare-names'
import { demandPermission } from './demand-permission'
import { findMoveFault } from './find-move-fault'
import { pathOf, readTeamReach, requireTeam } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { joinPath, teamWords } from './team-words'

export type TeamPlaces = {
  team: { id: string; name: string }
  /** Who is to be moved out of the team, or null where the team itself is. */
  person: { id: string; name: string } | null
  /** Where it is now: for a person the team, for a team the one above it, or empty. */
  from: string
  /** Whether it can be moved to no team at all. */
  top: boolean
  places: { id: string; path: string }[]
  /** How many there are beside those. */
  more: number
}

const mostPlaces = 50

/**
 * Where a team, or somebody in it, can be moved: teams of the asker's that close no ring, by path.
 * @param words every word has to be in the path; capitals do not count
 * @throws AppError not-allowed; not-found, for a team or a member that is not there or not theirs; conflict, where the
 * team's place is up to others
 */
export async function findTeamPlaces(options: {
  asker: SignedIn
  id: string
  person: string | null
  words: string
}): Promise<TeamPlaces> {
  const { asker, id, words } = options
  demandPermission(asker, 'write:team:team')
  const db = await openDatabase()
  const reach = await readTeamReach(db, asker)
  const team = requireTeam(reach, id, options.person ? 'either' : 'living')
  const person = options.person
    ? await db.person.findFirst({
        where: { id: options.person, memberships: { some: { teamId: id } } },
        select: { id: true, name: true },
      })
    : null
  if (options.person && !person)
    throw new AppError({ code: 'not-found', message: 'not in the team', userMessage: teamWords.notMember })
  if (!person && !reach.places(id))
    throw new AppError({ code: 'conflict', message: 'not theirs to move', userMessage: teamWords.fixed })
  const all = [...reach.teams.values()]
  const fault = findMoveFault(all, id)
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const places = all
    .filter((one) => !one.archivedAt && reach.holds(one.id))
    .filter((one) => one.id !== (person ? id : team.parentId))
    .map((one) => ({ id: one.id, path: joinPath(pathOf(reach.teams, one.id).map(({ name }) => name)) }))
    .filter(({ path }) => wanted.every((word) => path.toLowerCase().includes(word)))
    .filter((one) => person || !fault(one.id))
    .sort((a, b) => compareNames(a.path, b.path))
  return {
    team: { id, name: team.name },
    person,
    from: person ? id : (team.parentId ?? ''),
    top: !person && reach.any && team.parentId !== null,
    places: places.slice(0, mostPlaces),
    more: Math.max(0, places.length - mostPlaces),
  }
}
