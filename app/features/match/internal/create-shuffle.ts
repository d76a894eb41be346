/** Mixes a list anew each time, and each time in the same way from run to run. */
export function createShuffle(): (order: Int32Array) => void {
  let state = 2463534242
  return (order) => {
    for (let at = order.length - 1; at > 0; at--) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      const other = (state >>> 0) % (at + 1)
      const kept = order[at] as number
      order[at] = order[other] as number
      order[other] = kept
    }
  }
}
