import { compareNames } from './compare-names'
import type { TreeTeam } from './show-teams.server'
import { joinPath } from './team-words'

/**
 * The teams whose path, names of teams above included, holds every word; capitals do not count.
 * @returns by path, each with where it stands in `under`, and out of its tree
 */
export function searchTeams(teams: readonly TreeTeam[], words: string): TreeTeam[] {
  const known = new Map(teams.map((team) => [team.id, team]))
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = teams.map((team) => {
    const names: string[] = []
    let top = team
    const met = new Set<string>()
    for (
      let one = known.get(team.parentId ?? '');
      one && !met.has(one.id);
      one = known.get(one.parentId ?? '')
    ) {
      met.add(one.id)
      names.unshift(one.name)
      top = one
    }
    return { ...team, under: joinPath([top.under, ...names].filter(Boolean)) }
  })
  return found
    .map((team) => ({ team, path: joinPath([team.under, team.name].filter(Boolean)) }))
    .filter(({ path }) => wanted.every((word) => path.toLowerCase().includes(word)))
    .sort((a, b) => compareNames(a.path, b.path))
    .map(({ team }) => team)
}
