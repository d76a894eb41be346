/** Chance that can be had again: the same seed gives the same draws (mulberry32). */
export type Draw = {
  /** From 0 to below 1. */
  number: () => number
  /** Whether something that happens this often happens now. */
  chance: (share: number) => boolean
  /** Whole, both ends included. */
  between: (least: number, most: number) => number
  /** @throws where there is nothing to pick from */
  pick: <T>(from: readonly T[]) => T
  some: <T>(from: readonly T[], count: number) => T[]
  uuid: () => string
}

export function drawNumbers(seed: number): Draw {
  let state = seed >>> 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(number() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('nothing to pick from')
    return from[between(0, from.length - 1)] as T
  }
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(between(0, left.length - 1), 1),
    ).flat()
  }
  const hex = (length: number) => Array.from({ length }, () => between(0, 15).toString(16)).join('')
  return {
    number,
    chance: (share) => number() < share,
    between,
    pick,
    some,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}
