/** How many buckets features fall into. Names are not shipped: a feature is known by its bucket. */
export const buckets = 1 << 18

/** The bucket of a feature's name (FNV-1a, folded to 18 bits). */
export function hashFeature(name: string): number {
  let hash = 2166136261
  for (let at = 0; at < name.length; at++) {
    hash ^= name.charCodeAt(at)
    hash = Math.imul(hash, 16777619)
  }
  return ((hash >>> 18) ^ hash) & (buckets - 1)
}
