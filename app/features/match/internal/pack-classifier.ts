import type { ClassifierData } from '../match.schema'
import type { Vocabulary } from '../train-classifier'
import type { LinearModel } from './fit-linear'

/** Weights below this share of the largest are dropped: bench/README.md shows what that costs. */
const pruneBelow = 0.03

/** Prunes and quantises a trained model into the form that is shipped. */
export function packClassifier(options: {
  labels: string[]
  vocabulary: Vocabulary
  model: LinearModel
  inside: ClassifierData['inside']
}): ClassifierData {
  const { labels, vocabulary, model, inside } = options
  let largest = 0
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight))
  const weightStep = largest / 127 || 1
  const least = largest * pruneBelow
  const kept: string[] = []
  const idf: number[] = []
  const counts: number[] = []
  const columns: number[] = []
  const values: number[] = []
  for (const [at, name] of vocabulary.names.entries()) {
    let held = 0
    let last = 0
    for (let label = 0; label < labels.length; label++) {
      const weight = model.weights[label * model.size + at] as number
      if (Math.abs(weight) < least) continue
      columns.push(label - last)
      last = label
      values.push(Math.round(weight / weightStep))
      held++
    }
    if (held === 0) continue
    kept.push(name)
    counts.push(held)
    idf.push(vocabulary.idf[at] as number)
  }
  const idfStep = Math.max(...idf, 1) / 255
  return {
    labels,
    features: kept.join('\n'),
    idf: encode(Uint8Array.from(idf, (value) => Math.round(value / idfStep))),
    idfStep,
    counts: encode(Uint8Array.from(counts)),
    columns: encode(Uint8Array.from(columns)),
    values: encode(Uint8Array.from(values, (value) => value & 255)),
    weightStep,
    bias: Array.from(model.bias, (value) => Math.round(value * 1e4) / 1e4),
    inside,
  }
}

function encode(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

export function decode(text: string): Uint8Array {
  const raw = atob(text)
  const bytes = new Uint8Array(raw.length)
  for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at)
  return bytes
}
