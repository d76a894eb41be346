// A search index: the ten nearest phrases vote. Fuzzy and prefix for words of four letters up, as in its documentation;
// stop words and endings go, which it leaves to the app and Lunr does by itself.
import MiniSearch from 'minisearch'
import nlp from 'wink-nlp-utils'
import { vote } from '../vote.mjs'

export const name = 'minisearch'

/** @param {{ text: string, label: string }[]} rows */
export async function train(rows) {
  const index = new MiniSearch({
    fields: ['text'],
    storeFields: ['label'],
    processTerm: (term) => nlp.tokens.stem(nlp.tokens.removeWords([term.toLowerCase()]))[0] ?? null,
    searchOptions: { fuzzy: (term) => term.length > 3 && 0.2, prefix: (term) => term.length > 3 },
  })
  index.addAll(rows.flatMap(({ text, label }, id) => (label === 'outside' ? [] : [{ id, text, label }])))
  return Object.assign(
    (/** @type {string} */ text) => vote(index.search(text).map(({ label, score }) => ({ label, score }))),
    { model: () => JSON.stringify(index) },
  )
}
