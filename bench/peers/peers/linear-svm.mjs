// A linear SVM of our own writing: the plain textbook one, not the product's matcher. Words, pairs of words, and runs of
// two to five characters inside words with the blanks at their edges; tf-idf, each of the two kinds at length one; one
// label against the rest, squared hinge, L2, C = 1, by dual coordinate descent (Hsieh and others, 2008).

export const name = 'linear-svm'
const c = 1
const tolerance = 0.01 // of the projected gradients' spread
/** @typedef {{ ids: Int32Array, values: Float64Array }} Vector the first id is the bias */

/** @param {{ text: string, label: string }[]} rows */
export async function train(rows) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { text } of rows)
    for (const key of new Set(featuresOf(text).flat())) counts.set(key, (counts.get(key) ?? 0) + 1)
  const ids = new Map([...counts.keys()].map((key, id) => [key, id]))
  const idf = [...counts.values()].map((count) => 1 + Math.log((1 + rows.length) / (1 + count)))
  const vectors = rows.map(({ text }) => toVector(text, ids, idf))
  const models = [...new Set(rows.map(({ label }) => label))].map((label) => {
    const signs = rows.map((row) => (row.label === label ? 1 : -1))
    return { label, weights: separate(vectors, signs, idf.length + 1) }
  })
  const rank = (/** @type {string} */ text) => {
    const vector = toVector(text, ids, idf)
    const scores = models.map(({ label, weights }) => ({ label, score: dot(weights, vector) }))
    return scores.sort((a, b) => b.score - a.score)
  }
  const rounded = (/** @type {Iterable<number>} */ all) => Array.from(all, (n) => Number(n.toFixed(3)))
  const model = () => JSON.stringify([[...ids.keys()], rounded(idf), models.map((m) => rounded(m.weights))])
  return Object.assign(rank, { model })
}

/** @param {string} text */
function featuresOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  const runs = []
  for (const word of words.map((word) => ` ${word} `))
    for (let size = 2; size <= 5; size++)
      for (let from = 0; from + size <= word.length; from++) runs.push(`#${word.slice(from, from + size)}`)
  return [[...words, ...pairs], runs]
}

/** @type {(text: string, ids: Map<string, number>, idf: number[]) => Vector} */
function toVector(text, ids, idf) {
  const all = { ids: [idf.length], values: [1] }
  for (const features of featuresOf(text)) {
    /** @type {Map<number, number>} */
    const found = new Map()
    for (const feature of features) {
      const id = ids.get(feature)
      if (id !== undefined) found.set(id, (found.get(id) ?? 0) + idf[id])
    }
    const length = Math.hypot(...found.values())
    for (const [id, value] of found) all.values[all.ids.push(id) - 1] = value / length
  }
  return { ids: Int32Array.from(all.ids), values: Float64Array.from(all.values) }
}

/** @type {(vectors: Vector[], signs: number[], size: number) => Float64Array} signs: 1 for the label, else -1 */
function separate(vectors, signs, size) {
  const weights = new Float64Array(size)
  const alphas = new Float64Array(vectors.length)
  const curves = vectors.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1 / (2 * c)))
  const all = [...vectors.keys()]
  // Rows far on their right side are left out for a while (shrinking); all are seen again before the end.
  for (let round = 0, rows = all, bar = Infinity; round < 1000; round++) {
    for (let at = rows.length - 1, seed = round + 1; at > 0; at--) {
      seed = (seed * 48271) % 2147483647
      const other = seed % (at + 1)
      ;[rows[at], rows[other]] = [rows[other], rows[at]]
    }
    const near = []
    let [lowest, highest] = [0, 0]
    for (const row of rows) {
      const gradient = signs[row] * dot(weights, vectors[row]) - 1 + alphas[row] / (2 * c)
      if (alphas[row] > 0 || gradient <= bar) near.push(row)
      if (alphas[row] === 0 && gradient >= 0) continue
      if (gradient < lowest) lowest = gradient
      if (gradient > highest) highest = gradient
      const change = Math.max(-alphas[row], -gradient / curves[row])
      alphas[row] += change
      const { ids, values } = vectors[row]
      for (let at = 0; at < ids.length; at++) weights[ids[at]] += change * signs[row] * values[at]
    }
    const settled = highest - lowest <= tolerance
    if (settled && rows === all) break
    rows = settled ? all : near
    bar = settled ? Infinity : highest || Infinity
  }
  return weights
}

/** @type {(weights: Float64Array, vector: Vector) => number} */
function dot(weights, { ids, values }) {
  let sum = 0
  for (let at = 0; at < ids.length; at++) sum += weights[ids[at]] * values[at]
  return sum
}
