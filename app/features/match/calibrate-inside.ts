import { fitInside } from './internal/fit-inside'
import { outsideLabel } from './internal/inside-evidence'
import type { ClassifierData } from './match.schema'
import { openClassifier } from './open-classifier'

/**
 * Fits a trained matcher's decision "inside or not" anew on labelled texts that it was not trained on.
 * @param rows inside ones, and outside ones labelled `outside` where there are any
 */
export function calibrateInside(
  data: ClassifierData,
  rows: { text: string; label: string }[],
): ClassifierData {
  const { classify } = openClassifier(data)
  const decisions = rows.map(({ text, label }) => ({
    ...classify(text).evidence,
    inside: label !== outsideLabel,
  }))
  return { ...data, inside: fitInside(decisions) }
}
