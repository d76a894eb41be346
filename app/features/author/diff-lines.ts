import { diffComm } from 'node-diff3'

/** A line of two texts laid over each other; numbers from 1, null where the line is not in that text. */
export type DiffRow = { text: string; before: number | null; after: number | null }

/** Lines beyond which a text is shown as wholly new, rather than keep the server busy. */
const mostLines = 4_000

/** Two texts, line by line: what is in both once, else first the old lines and then the new. Pure. */
export function diffLines(before: string, after: string): DiffRow[] {
  const old = before === '' ? [] : before.split('\n')
  const now = after.split('\n')
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
    tail++
  const middle = compare(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  const rows: DiffRow[] = []
  let [a, b] = [0, 0]
  const same = (text: string) => rows.push({ text, before: ++a, after: ++b })
  for (const text of old.slice(0, head)) same(text)
  for (const part of middle) {
    if (part.common) for (const text of part.common) same(text)
    for (const text of part.buffer1 ?? []) rows.push({ text, before: ++a, after: null })
    for (const text of part.buffer2 ?? []) rows.push({ text, before: null, after: ++b })
  }
  for (const text of tail ? old.slice(-tail) : []) same(text)
  return rows
}

type Part = { common?: string[]; buffer1?: string[]; buffer2?: string[] }

function compare(old: string[], now: string[]): Part[] {
  if (old.length + now.length > 2 * mostLines || old.length === 0 || now.length === 0)
    return [{ buffer1: old, buffer2: now }]
  return diffComm(old, now) as Part[]
}
