/**
 * Teams and all that stand above them, each once: those in whose figures the people of these teams count. A circle in
 * the data, which no verb makes, ends the walk.
 */
export function teamsAbove(
  teams: readonly { id: string; parentId: string | null }[],
  from: readonly string[],
): Set<string> {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]))
  const met = new Set<string>()
  for (const start of from)
    for (let id: string | null = start; id && !met.has(id); id = parents.get(id) ?? null) met.add(id)
  return met
}
