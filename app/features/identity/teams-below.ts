/**
 * A team and all that hang below it, each once. A circle in the data, which no verb makes, ends the walk.
 */
export function teamsBelow(
  teams: Iterable<{ id: string; parentId: string | null }>,
  from: readonly string[],
): Set<string> {
  const children = new Map<string, string[]>()
  for (const { id, parentId } of teams)
    if (parentId) children.set(parentId, [...(children.get(parentId) ?? []), id])
  const met = new Set<string>()
  const next = [...from]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (met.has(id)) continue
    met.add(id)
    next.push(...(children.get(id) ?? []))
  }
  return met
}
