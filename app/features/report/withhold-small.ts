import type { Parts } from './part-people'
import { fewest } from './report.schema'

/**
 * Decides whether one scope's figure may be shown, so that no figure of fewer than five people can be had from all that
 * the same manager is shown, also not by subtraction.
 *
 * Scopes are taken one after the other, the widest first, and one is shown only if it leaves everybody in groups of which
 * at least five contributed, or none are: the groups being what the shown scopes tell apart. Whatever somebody adds and
 * subtracts of the shown figures, they get sums over such groups and nothing finer. A group of whom nobody contributed is
 * a small one too: that none of three read is as private as that one did.
 *
 * Figures of one kind that add up to another (three months, and their sum) are shown together or not at all: then give all
 * of them at once. Others must not add up: people are counted, each once a figure, and not what they did.
 *
 * @param contributed for each figure, how many people of each part contributed to it; nobody in two parts, so that a group's
 * are never more than its people
 */
export function withholdSmall(options: {
  parts: Parts
  contributed: readonly ArrayLike<number>[]
  scope: string
}): boolean {
  const { parts: parted, contributed, scope } = options
  const { sizes, scopes } = parted
  if (!isLarge(sumOf(scopes.get(scope) ?? [], sizes, contributed))) return false
  /** The group that each part is in; nobody can subtract from those of whom nothing is shown yet. */
  const groupOf = new Array<number>(sizes.length).fill(unseen)
  const groups: Size[] = []
  for (const [id, parts] of byWidth(parted)) {
    const inside = new Map<number, number[]>()
    for (const part of parts) {
      const group = groupOf[part] ?? unseen
      const met = inside.get(group)
      if (met) met.push(part)
      else inside.set(group, [part])
    }
    const splits = [...inside].map(([group, held]) => {
      const size = sumOf(held, sizes, contributed)
      return { group, held, size, rest: group === unseen ? null : minus(groups[group], size) }
    })
    const shown = splits.every(
      ({ size, rest }) => isLarge(size) && (rest === null || rest.people === 0 || isLarge(rest)),
    )
    if (id === scope) return shown
    if (!shown) continue
    for (const { group, held, size, rest } of splits) {
      if (rest?.people === 0) continue
      if (rest) groups[group] = rest
      for (const part of held) groupOf[part] = groups.length
      groups.push(size)
    }
  }
  return false
}

const unseen = -1

type Size = { people: number; contributed: number[] }

const ordered = new WeakMap<readonly number[], [string, number[]][]>()

/** The same order for every figure, so it is found once. */
function byWidth({ sizes, scopes }: Parts): [string, number[]][] {
  const known = ordered.get(sizes)
  if (known) return known
  const width = (parts: readonly number[]) => parts.reduce((sum, part) => sum + (sizes[part] ?? 0), 0)
  const order = [...scopes]
    .map(([id, parts]) => ({ id, parts, wide: width(parts) }))
    .filter(({ wide }) => wide > 0)
    .sort((a, b) => b.wide - a.wide || (a.id < b.id ? -1 : 1))
    .map(({ id, parts }): [string, number[]] => [id, parts])
  ordered.set(sizes, order)
  return order
}

function sumOf(
  parts: readonly number[],
  sizes: readonly number[],
  contributed: readonly ArrayLike<number>[],
): Size {
  let people = 0
  for (const part of parts) people += sizes[part] ?? 0
  return {
    people,
    contributed: contributed.map((counts) => {
      let sum = 0
      for (const part of parts) sum += counts[part] ?? 0
      return sum
    }),
  }
}

function minus(whole: Size | undefined, part: Size): Size {
  return {
    people: (whole?.people ?? 0) - part.people,
    contributed: part.contributed.map((count, at) => (whole?.contributed[at] ?? 0) - count),
  }
}

function isLarge({ contributed }: Size): boolean {
  return contributed.every((count) => count >= fewest)
}
