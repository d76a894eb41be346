import type { BoardTeam } from './report.schema'

/** Teams with the names of those above them, as far as the asker sees these: "Europe › North". By that name. */
export function nameTeams(teams: readonly BoardTeam[]): { id: string; path: string }[] {
  const known = new Map(teams.map((team) => [team.id, team]))
  const paths = new Map<string, string>()
  const pathOf = (team: BoardTeam, depth: number): string => {
    const above = team.parentId ? known.get(team.parentId) : undefined
    const path =
      paths.get(team.id) ?? (above && depth < 20 ? `${pathOf(above, depth + 1)} › ${team.name}` : team.name)
    paths.set(team.id, path)
    return path
  }
  return teams
    .map((team) => ({ id: team.id, path: pathOf(team, 0) }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
