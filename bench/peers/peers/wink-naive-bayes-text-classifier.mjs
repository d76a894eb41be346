// Naive Bayes on stems, set as in its documentation.
import classifier from 'wink-naive-bayes-text-classifier'
import nlp from 'wink-nlp-utils'

export const name = 'wink-naive-bayes-text-classifier'

/** @param {{ text: string, label: string }[]} rows */
export async function train(rows) {
  const bayes = classifier()
  bayes.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 })
  for (const { text, label } of rows) bayes.learn(prepare(text), label)
  bayes.consolidate()
  return Object.assign((/** @type {string} */ text) => rank(bayes, text), { model: () => bayes.exportJSON() })
}

/**
 * Odds of 0 stand for a text without a known word: no answer.
 * @param {any} bayes
 * @param {string} text
 */
function rank(bayes, text) {
  /** @type {[string, number][]} */
  const odds = bayes.computeOdds(prepare(text))
  return odds.filter(([, score]) => score !== 0).map(([label, score]) => ({ label, score }))
}

/**
 * Called here and not handed over with definePrepTasks, which would run it once a label for each text.
 * @param {string} text
 */
function prepare(text) {
  return nlp.tokens.stem(nlp.tokens.removeWords(nlp.string.tokenize0(text)))
}
