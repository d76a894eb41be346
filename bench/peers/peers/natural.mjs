// Naive Bayes on stems, with stop words and a smoothing of 0.1: better here than its defaults. Its logistic regression
// is left out: it needs more than a minute for 2,000 phrases.
import natural from 'natural'

export const name = 'natural'

/** @param {{ text: string, label: string }[]} rows */
export async function train(rows) {
  const bayes = new natural.BayesClassifier(natural.PorterStemmer, 0.1)
  bayes.setOptions({ keepStops: true })
  for (const { text, label } of rows) bayes.addDocument(text, label)
  bayes.train()
  return Object.assign((/** @type {string} */ text) => toLog(bayes.getClassifications(text)), {
    model: () => JSON.stringify(bayes),
  })
}

/**
 * Its values shrink with each word of a text; the logarithms of their shares compare across texts.
 * @param {{ label: string, value: number }[]} ranked
 */
function toLog(ranked) {
  const total = ranked.reduce((sum, { value }) => sum + value, 0)
  return ranked.map(({ label, value }) => ({ label, score: Math.log(value / total || Number.MIN_VALUE) }))
}
