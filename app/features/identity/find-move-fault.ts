import { mostTeamLevels } from './team.schema'
import { teamsBelow } from './teams-below'

type Placed = { id: string; parentId: string | null }

/**
 * Why a team cannot hang below another: it would be below itself (`ring`), or the nest too deep (`deep`). Archived teams
 * are looked through like others: one that is brought back must not close a ring.
 * @returns the check of one place after another, null for no team above
 */
export function findMoveFault(
  teams: readonly Placed[],
  id: string,
): (to: string | null) => 'ring' | 'deep' | null {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]))
  const below = teamsBelow(teams, [id])
  /** How many stand from one up to the uppermost, or up to the team that moves. */
  const count = (from: string | null) => {
    const met = new Set<string>()
    for (let one = from; one && !met.has(one); one = one === id ? null : (parents.get(one) ?? null))
      met.add(one)
    return met.size
  }
  const levels = Math.max(...[...below].map(count))
  return (to) => {
    if (to === null) return null
    if (below.has(to)) return 'ring'
    return count(to) + levels > mostTeamLevels ? 'deep' : null
  }
}
