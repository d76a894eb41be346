import type { Token } from './read-tokens'

/** A feature of a task, with the tokens it was read from (for showing which words decided). */
export type Feature = { name: string; from: number; to: number; weight: number }

const characterWeight = 0.45
const pairWeight = 0.8
const skipWeight = 0.5

/**
 * The features of a task: words, pairs of neighbours, pairs with one word between, and pieces of words of four
 * or five characters, which see through typos and unknown forms.
 */
export function readFeatures(tokens: Token[]): Feature[] {
  const features: Feature[] = []
  for (const [at, { form }] of tokens.entries()) {
    features.push({ name: form, from: at, to: at, weight: 1 })
    const next = tokens[at + 1]
    if (next) features.push({ name: `${form} ${next.form}`, from: at, to: at + 1, weight: pairWeight })
    const later = tokens[at + 2]
    if (later) features.push({ name: `${form}~${later.form}`, from: at, to: at + 2, weight: skipWeight })
    if (form.length < 3 || form.startsWith('_')) continue
    const edged = `<${form}>`
    for (let size = 4; size <= 5; size++)
      for (let start = 0; start + size <= edged.length; start++)
        features.push({
          name: `#${edged.slice(start, start + size)}`,
          from: at,
          to: at,
          weight: characterWeight,
        })
  }
  return features
}
