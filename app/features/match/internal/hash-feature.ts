/** How many buckets features fall into. Names are not shipped: a feature is known by its bucket. */
export const buckets = 1 << 20

/** Each kind of what is hashed starts from a number of its own, so that a word and a piece spelled alike stay two features. */
export const kinds = {
  word: 0x811c9dc5,
  pair: 0x2b1d4f3a,
  gap: 0x77a1c3e5,
  beginning: 0x51ed270b,
  ending: 0x3c6ef372,
  piece: 0x1f83d9ab,
  concept: 0x6a09e667,
  moment: 0x3f84d5b5,
  aside: 0x5be0cd19,
  circumstance: 0x27d4eb2f,
} as const

/** One step of FNV-1a. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 16777619)
}

export function hashText(start: number, text: string): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = hashStep(hash, text.charCodeAt(at))
  return hash
}

/** The bucket of a finished hash. */
export function toBucket(hash: number): number {
  return mixBits(hash) & (buckets - 1)
}

/** FNV's last step mixes little, and words alike have sums alike: mixed once more, a hash's bits tell nothing of that. */
export function mixBits(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 12)
}

/** The bucket under which a word stands in tables of words. */
export function wordBucket(word: string): number {
  return toBucket(hashText(kinds.word, word))
}
