/** Thrown where a row's fate is not the one that was shown: the caller's transaction is then taken back. */
export class WorldChanged extends Error {}

/** Whatever a plan names was read or made before; where not, the world is another. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new WorldChanged()
  return id
}
