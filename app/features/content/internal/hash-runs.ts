import { formOf, shingleWords, wordForm } from './word-runs'

/**
 * A number for each run of eight words of a text as it stands in the file, addresses of links and character references
 * left out: two texts that share a passage share a number. The reverse need not be so. Pure.
 */
export function hashRuns(source: string): Uint32Array {
  const plain = source.replace(/\]\([^)\n]*\)/g, ']').replace(/&#?\w+;/g, ' ')
  const words = [...plain.matchAll(wordForm)].map(([word]) => hashWord(formOf(word)))
  const runs = new Uint32Array(Math.max(0, words.length - shingleWords + 1))
  for (let at = 0; at < runs.length; at++) {
    let run = 0
    for (let next = at; next < at + shingleWords; next++)
      run = Math.imul(run, 0x01000193) ^ (words[next] ?? 0)
    runs[at] = run >>> 0
  }
  return runs
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}
