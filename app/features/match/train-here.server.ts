import type { PhraseMoment } from '~/features/content/content.schema'
import { loadWordVectors } from '~/features/content/load-word-vectors.server'
import type { Concept } from '~/features/content/read-concepts'
import { addAsides } from './add-asides'
import type { ClassifierData } from './match.schema'
import { trainAsides } from './train-asides'
import { type ChoiceRow, trainChoice } from './train-choice'
import { trainClassifier } from './train-classifier'
import { trainMoments } from './train-moments'

/** Part of the cache key of the trained model. Raise it whenever training does something else. */
export const trainerVersion = '30'

/** What is to be learned, and from what. */
export type Training =
  | {
      model: 'classifier'
      from: { rows: { text: string; label: string }[]; asides: string[]; concepts: Concept[] }
    }
  | { model: 'asides'; from: { asides: string[]; phrases: string[]; concepts: Concept[] } }
  | { model: 'moments'; from: { text: string; moment: PhraseMoment }[] }
  | { model: 'choice'; from: { rows: ChoiceRow[]; concepts: Concept[] } }

/** What the process that trains answers with. */
export type Trained = { trainerVersion: string; data: ClassifierData }

/** Trains a model in this very process, which does nothing else for about two seconds. */
export async function trainHere({ model, from }: Training): Promise<ClassifierData> {
  if (model === 'moments') return trainMoments(from)
  if (model === 'asides') return trainAsides(from)
  if (model === 'choice') return trainChoice(from.rows, { concepts: from.concepts })
  // Read only where something is trained: a start with a kept model needs none of it.
  const vectors = await loadWordVectors()
  return trainClassifier(addAsides(from.rows, from.asides), { vectors, concepts: from.concepts })
}
