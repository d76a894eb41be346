import type { PrivatePart } from './count-helped'
import type { Placed } from './part-places'
import { withholdSmall } from './withhold-small'

export type Pulled = { name: string; people: number }

/**
 * What people pulled by themselves: for each thing how many of the scope did, the most first. Each person counts once a
 * thing, where they were when they pulled it first, so that figures of things do not add up and none follows from the
 * others. Those of fewer than five are left out without a word, since that there are some would tell as much.
 * @param things for each thing the weeks in which each person pulled it, people by their places
 * @param weeks the weeks that count, as bits
 */
export function countPulls(
  options: Pick<PrivatePart, 'placed' | 'scope'> & {
    things: ReadonlyMap<string, Uint16Array>
    weeks: number
  },
): Pulled[] {
  const { things, weeks, placed, scope } = options
  const { parts } = placed
  const own = parts.scopes.get(scope) ?? []
  const shown: Pulled[] = []
  for (const [name, byPerson] of things) {
    const contributed = countParts(byPerson, weeks, placed)
    if (!withholdSmall({ parts, contributed: [contributed], scope })) continue
    shown.push({ name, people: own.reduce((sum, part) => sum + (contributed[part] ?? 0), 0) })
  }
  return shown.sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1))
}

/** How many people of each part did something in one of the weeks, where the asker sees them do it first. */
export function countParts(
  byPerson: Uint16Array,
  weeks: number,
  { seen, partIn, parts }: Placed,
): Int32Array {
  const counts = new Int32Array(parts.sizes.length)
  for (const person of seen) {
    for (let did = (byPerson[person] ?? 0) & weeks; did; did &= did - 1) {
      const part = partIn(person, lowestBit(did))
      if (part < 0) continue
      counts[part] = (counts[part] ?? 0) + 1
      break
    }
  }
  return counts
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
