import { formOf, shingleWords, wordForm } from './word-runs'

const frontMatter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/

/** Where a part begins or ends on a line of its own, and where an attribute does: no passage goes on over it. */
const partEdge = /^[ \t]*<\/?[A-Z]\w*|\b[a-z]\w*="|"[ \t]*\/?>[ \t]*$/gm

/**
 * A number for each run of eight words of a text as it stands in the file, front matter, the marks of parts, addresses of
 * links and character references left out: two texts that share a passage share a number. The reverse need not be so. Pure.
 */
export function hashRuns(source: string): Uint32Array {
  const body = source
    .replace(frontMatter, '')
    .replace(/\]\([^)\n]*\)/g, ']')
    .replace(/&#?\w+;/g, ' ')
  return Uint32Array.from(body.split(partEdge).flatMap(runsOf))
}

function runsOf(passage: string): number[] {
  const words = [...passage.matchAll(wordForm)].map(([word]) => hashWord(formOf(word)))
  const runs: number[] = []
  for (let at = 0; at + shingleWords <= words.length; at++) {
    let run = 0
    for (let next = at; next < at + shingleWords; next++)
      run = Math.imul(run, 0x01000193) ^ (words[next] ?? 0)
    runs.push(run >>> 0)
  }
  return runs
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}
