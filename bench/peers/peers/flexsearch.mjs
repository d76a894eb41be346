// A search index: the ten nearest phrases vote. Its English preset and its suggestions, without which a phrase must hold
// every word of the task. It tells no scores, only an order: votes fall from ten to one.
import { Index } from 'flexsearch'
import english from 'flexsearch/lang/en'
import { vote } from '../vote.mjs'

export const name = 'flexsearch'

/** @param {{ text: string, label: string }[]} rows */
export async function train(rows) {
  const labels = rows.map(({ label }) => label)
  const index = new Index({ encoder: english })
  for (const [id, { text, label }] of rows.entries()) if (label !== 'outside') index.add(id, text)
  return Object.assign((/** @type {string} */ text) => rank(index, labels, text), {
    model: () => save(index, labels),
  })
}

/** @type {(index: Index, labels: string[], text: string) => { label: string, score: number }[]} */
function rank(index, labels, text) {
  const ids = index.search(text, { limit: 10, suggest: true })
  return vote(ids.map((id, at) => ({ label: labels[Number(id)] ?? '', score: 10 - at })))
}

/** @type {(index: Index, labels: string[]) => Promise<string>} */
async function save(index, labels) {
  /** @type {[string, string][]} */
  const parts = []
  await index.export((key, part) => {
    parts.push([key, part])
  })
  return JSON.stringify({ parts, labels })
}
