// A search index: the ten nearest phrases vote. Each word is asked for as it is, as a beginning and with one typo, in
// falling weight: a wildcard or an edit distance alone does not lower a match in Lunr. Stop words are not asked for,
// since as beginnings they would match.
import lunr from 'lunr'
import { vote } from '../vote.mjs'

export const name = 'lunr'

/** @param {{ text: string, label: string }[]} rows */
export async function train(rows) {
  const labels = rows.map(({ label }) => label)
  const index = lunr((builder) => {
    builder.field('text')
    for (const [id, { text, label }] of rows.entries()) if (label !== 'outside') builder.add({ id, text })
  })
  return Object.assign((/** @type {string} */ text) => rank(index, labels, text), {
    model: () => JSON.stringify({ index, labels }),
  })
}

/** @type {(index: lunr.Index, labels: string[], text: string) => { label: string, score: number }[]} */
function rank(index, labels, text) {
  const words = lunr
    .tokenizer(text)
    .filter((word) => lunr.stopWordFilter(word))
    .map(String)
  // A query without words means every document to Lunr.
  if (words.length === 0) return []
  const hits = index.query((query) => {
    query.term(words, { boost: 100 })
    query.term(words, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING })
    query.term(words, { boost: 1, usePipeline: false, editDistance: 1 })
  })
  return vote(hits.map(({ ref, score }) => ({ label: labels[Number(ref)] ?? '', score })))
}
