/** FNV-1a, begun with two numbers: 64 bits are enough to tell the questions of one lesson apart. */
const starts = [0x811c9dc5, 0x2b1d4f3a]

/**
 * The name of a question among its lesson's, made from what it asks: so it stays the same when lines are added or moved
 * before it, or their signs are mended, and another question gets another.
 */
export function keyQuestion(kind: string, cue: string): string {
  const text = `${kind} ${cue
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`
  return starts.map((start) => hash(start, text).toString(36)).join('')
}

function hash(start: number, text: string): number {
  let sum = start
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619)
  return sum >>> 0
}
