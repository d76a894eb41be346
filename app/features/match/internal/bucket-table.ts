/**
 * Buckets and their places in a table that fits a phone's cache: a list with a place for every possible bucket would be
 * four megabytes, and each look into it a wait for memory.
 */
export type BucketTable = (bucket: number) => number

/** @param bucketOf the bucket of each place @returns the place of a bucket, or −1 */
export function createBucketTable(bucketOf: ArrayLike<number>): BucketTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, bucketOf.length * 2)))
  const mask = size - 1
  const keys = new Int32Array(size).fill(-1)
  const places = new Int32Array(size)
  for (let place = 0; place < bucketOf.length; place++) {
    let slot = (bucketOf[place] as number) & mask
    while (keys[slot] !== -1) slot = (slot + 1) & mask
    keys[slot] = bucketOf[place] as number
    places[slot] = place
  }
  return (bucket) => {
    let slot = bucket & mask
    while (true) {
      const key = keys[slot]
      if (key === bucket) return places[slot] as number
      if (key === -1) return -1
      slot = (slot + 1) & mask
    }
  }
}
