export type Chance = {
  /** From 0 to below 1. */
  number: () => number
  happens: (share: number) => boolean
  /** Whole, both ends included. */
  between: (least: number, most: number) => number
  pick: <T>(from: readonly T[]) => T
  /** Grows with each call, so that what is written later stands later; in the form of a UUID. */
  id: (at: number) => string
}

/** Chance that can be had again (mulberry32). */
export function drawChance(seed: number): Chance {
  let state = seed >>> 0
  let count = 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(number() * (most - least + 1))
  return {
    number,
    happens: (share) => number() < share,
    between,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[between(0, from.length - 1)] as never
    },
    id: (at) => {
      const time = at.toString(16).padStart(12, '0')
      const end = (count++).toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-a000-${end}`
    },
  }
}

/** As the database keeps a moment. */
export function moment(at: number): string {
  return new Date(at).toISOString().replace('Z', '+00:00')
}

/** A moment's day, in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
