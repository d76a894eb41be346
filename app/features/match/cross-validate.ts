import type { Concept } from '~/features/content/read-concepts'
import type { WordVectors } from '~/features/content/word-vectors'
import { openClassifier } from './open-classifier'
import { trainClassifier } from './train-classifier'

export type ValidatedPhrase = {
  text: string
  label: string
  /** What the matcher said that had not learned the phrase's whole story: the first three, and the share of the first. */
  said: string[]
  share: number
  inside: boolean
}

/**
 * Trains on all folds but one in turn and asks about the one left out. A fold holds whole groups, so that a phrase is
 * never helped by its own story.
 * @param rows `group` names what stays together
 */
export function crossValidate(
  rows: { text: string; label: string; group: string }[],
  options: { vectors: WordVectors | null; concepts: Concept[]; folds: number },
): ValidatedPhrase[] {
  const groups = [...new Set(rows.map(({ group }) => group))]
  const foldOf = new Map(groups.map((group, at) => [group, at % options.folds]))
  return Array.from({ length: options.folds }, (_, fold) => {
    const learned = rows.filter(({ group }) => foldOf.get(group) !== fold)
    const { classify } = openClassifier(trainClassifier(learned, options))
    return rows
      .filter(({ group }) => foldOf.get(group) === fold)
      .map(({ text, label }) => {
        const { ranked, inside } = classify(text)
        return {
          text,
          label,
          said: ranked.slice(0, 3).map((rank) => rank.label),
          share: ranked[0]?.score ?? 0,
          inside,
        }
      })
  }).flat()
}
