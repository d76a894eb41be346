import { expect, test } from 'vitest'
import { trainClassifier } from '../train-classifier'
import { openConcepts } from './concept-reader'
import { readFeatures } from './read-features'
import { readTokens } from './read-tokens'
import { createScorer } from './score-features'
import { unpackClassifier } from './unpack-classifier'

const said = {
  silence: ['they went silent after our offer', 'no word from the customer for weeks', 'nobody answers'],
  price: ['he wants half our price', 'the price is too high for them', 'they ask for a discount again'],
  delay: ['the delivery slips again', 'we are late with the release', 'the date was moved by weeks'],
  anger: ['he shouts at me on the phone', 'she is angry and loud', 'they are furious about the delay'],
  outside: ['what is the weather tomorrow', 'book a table for two', 'how tall is the tower'],
}
const rows = Object.entries(said).flatMap(([label, texts]) => texts.map((text) => ({ text, label })))
const data = trainClassifier(rows, { vectors: null, concepts: [] })
const reading = { readConcepts: openConcepts(data.concepts), pieces: data.pieces }

test.each([...rows.map(({ text }) => text), 'the price, the price, the price!', 'unknown', ''])(
  'a text scores what its features weigh, each once: %s',
  (text) => {
    const { scoreOf, weightOf } = createScorer(data)
    const { idf, placeOf } = unpackClassifier(data)
    const { buckets, weights } = readFeatures(readTokens(text), reading)
    const first = [...buckets.keys()].filter(
      (at) => placeOf(buckets[at] as number) >= 0 && buckets.indexOf(buckets[at] as number) === at,
    )
    const weightAt = (at: number) => weights[at] as number
    const square = first.reduce(
      (sum, at) => sum + (weightAt(at) * (idf[placeOf(buckets[at] as number)] as number)) ** 2,
      0,
    )
    const plain = data.labels.map((_, label) => {
      const sum = first.reduce((so, at) => so + weightAt(at) * weightOf(buckets[at] as number, label), 0)
      return sum / (Math.sqrt(square) || 1) + (data.bias[label] as number)
    })
    const scores = scoreOf({ buckets, weights })
    expect(scores).toHaveLength(data.labels.length)
    for (const [label, score] of scores.entries()) expect(score).toBeCloseTo(plain[label] as number, 9)
  },
)
