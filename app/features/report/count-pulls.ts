import type { Parted } from './part-people'
import { withholdSmall } from './withhold-small'

export type Pulled = { name: string; people: number }

/**
 * What people pulled by themselves: for each thing how many of the scope did, the most first. Each person counts once a
 * thing, so that figures of things do not add up and none follows from the others. Those of fewer than five are left out
 * without a word, since that there are some would tell as much.
 * @param things for each thing the weeks in which each person pulled it, people by their places
 * @param weeks the weeks that count, as bits
 * @param partAt the part that a place is in, or -1 for somebody outside
 * @param seen the places that are in any part
 */
export function countPulls(options: {
  things: ReadonlyMap<string, Uint16Array>
  weeks: number
  partAt: Int32Array
  seen: Int32Array
  parted: Parted
  scope: string
}): Pulled[] {
  const { things, weeks, parted, scope } = options
  const own = parted.scopes.get(scope) ?? []
  const shown: Pulled[] = []
  for (const [name, byPerson] of things) {
    const contributed = countParts(byPerson, weeks, options)
    if (!withholdSmall({ parted, contributed: [contributed], scope })) continue
    shown.push({ name, people: own.reduce((sum, part) => sum + (contributed[part] ?? 0), 0) })
  }
  return shown.sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1))
}

/** How many people of each part did something in one of the weeks. */
export function countParts(
  byPerson: Uint16Array,
  weeks: number,
  { seen, partAt, parted }: { seen: Int32Array; partAt: Int32Array; parted: Parted },
): Int32Array {
  const counts = new Int32Array(parted.sizes.length)
  for (const person of seen) {
    if (!((byPerson[person] ?? 0) & weeks)) continue
    const part = partAt[person] ?? 0
    counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}
