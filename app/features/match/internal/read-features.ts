import type { Token } from './read-tokens'

/** A feature of a task, with the tokens it was read from (for showing which words decided). */
export type Feature = { name: string; from: number; to: number; weight: number }

const pairWeight = 0.8
const beginningWeight = 0.45
const endingWeight = 0.35

/**
 * The features of a task: words, pairs of neighbours, and the beginnings and ending of words, which see through typos
 * and unknown forms. Measured against all pieces of four and five letters and against pairs with a gap: nearly as
 * good at half the number, so that less of them has to be dropped for a phone (docs/decisions/009).
 */
export function readFeatures(tokens: Token[]): Feature[] {
  const features: Feature[] = []
  for (const [at, { form }] of tokens.entries()) {
    features.push({ name: form, from: at, to: at, weight: 1 })
    const next = tokens[at + 1]
    if (next) features.push({ name: `${form} ${next.form}`, from: at, to: at + 1, weight: pairWeight })
    if (form.length < 3 || form.startsWith('_')) continue
    for (let size = 3; size <= 5 && size < form.length + 1; size++)
      features.push({ name: `^${form.slice(0, size)}`, from: at, to: at, weight: beginningWeight })
    if (form.length > 3) features.push({ name: `$${form.slice(-4)}`, from: at, to: at, weight: endingWeight })
  }
  return features
}
