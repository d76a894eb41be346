const a = 97
const letters = 26
const factor = 0x01000193
/** The factor to the power of a place. */
const powers = new Int32Array(64)
powers[0] = 1
for (let at = 1; at < powers.length; at++) powers[at] = Math.imul(powers[at - 1] as number, factor)
const longestWord = powers.length - 1
/** At each place but the first: a letter put before it, it left out, another for it, it and the next swapped. */
const slipsAPlace = letters + 1 + letters + 1

/**
 * The sum of a word's letters, each times its place's power: another letter changes it by a product alone.
 * @param before what stands before the letters, as its hash
 */
export function hashSpelling(word: string, before = 0): number {
  let hash = before
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, factor) + word.charCodeAt(at)) | 0
  return hash
}

/**
 * The `hashSpelling` of all words that are one slip of the finger away from a word: a letter left out, one too many,
 * another letter, two swapped. The first letter is nearly always right, and stays. No word is spelled out, since of some
 * three hundred hardly one is ever wanted, and each takes a sum. Some are the word itself.
 * @param word lower case; one of more than 63 letters has none
 * @returns in the order that `makeSlip` knows; overwritten by the next call
 */
export function hashSlips(word: string): Int32Array {
  const { length } = word
  if (length === 0 || length > longestWord) return slips.subarray(0, 0)
  let count = 0
  let before = word.charCodeAt(0)
  // The sum of what stands from a place on.
  let after = (hashSpelling(word) - Math.imul(before, powers[length - 1] as number)) | 0
  for (let at = 1; at < length; at++) {
    const here = word.charCodeAt(at)
    const next = at + 1 < length ? word.charCodeAt(at + 1) : here
    const power = powers[length - at] as number
    const below = powers[length - at - 1] as number
    const belowNext = at + 1 < length ? (powers[length - at - 2] as number) : 0
    const lead = Math.imul(before, factor)
    const rest = (after - Math.imul(here, below)) | 0
    count = putLetters(count, (Math.imul(lead, power) + after) | 0, power)
    slips[count++] = (Math.imul(before, below) + rest) | 0
    const without = (Math.imul(lead, below) + rest) | 0
    count = putLetters(count, without, below)
    slips[count++] = (without + Math.imul(next, below) + Math.imul(here - next, belowNext)) | 0
    before = (lead + here) | 0
    after = rest
  }
  return slips.subarray(0, putLetters(count, Math.imul(before, factor), 1))
}

const slips = new Int32Array(slipsAPlace * longestWord + letters)

/** @param sum of the word with nothing in the letter's place @param power of that place */
function putLetters(from: number, sum: number, power: number): number {
  let hash = (sum + Math.imul(a, power)) | 0
  for (let at = from; at < from + letters; at++) {
    slips[at] = hash
    hash = (hash + power) | 0
  }
  return from + letters
}

/**
 * The word with a slip made, or mended, which is the same.
 * @param slip its place in `hashSlips`
 */
export function makeSlip(word: string, slip: number): string {
  const at = 1 + Math.floor(slip / slipsAPlace)
  const what = slip % slipsAPlace
  const head = word.slice(0, at)
  if (what < letters) return head + letterOf(what) + word.slice(at)
  if (what === letters) return head + word.slice(at + 1)
  if (what < slipsAPlace - 1) return head + letterOf(what - letters - 1) + word.slice(at + 1)
  return head + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

function letterOf(number: number): string {
  return String.fromCharCode(a + number)
}
