import type { Channel, Depth, Focus, Heat, Moment, Phase, Side } from '~/features/content/words'
import type { Beyond } from './read-beyond'

/** A linear classifier over sparse text features, small enough for a phone. Weights are quantised to 8 bits. */
export type ClassifierData = {
  /** Labels; the last may be `outside`, what the library is not for. */
  labels: string[]
  /** The buckets of known features, ascending, as gaps. All lists are small numbers as text. */
  buckets: string
  /** Inverse document frequency of each feature; real value = number × idfStep. */
  idf: string
  idfStep: number
  /** Non-zero weights feature by feature: how many, which labels (as gaps), and their values around 16 for zero. */
  counts: string
  columns: string
  values: string
  /** Real weight = ((value − 16) / 16)², with the sign of value − 16, × weightClip. */
  weightClip: number
  bias: number[]
  /** Logistic decision "inside": weights of the evidence in the order of `listEvidence`. */
  inside: { weights: [number, number, number, number, number]; threshold: number }
  /** Whether all pieces of words were read in training, and have to be in use. */
  pieces: boolean
  /** How sharply scores become shares, so that a share of 0.7 is right about seven times in ten. */
  sharpness: number
  concepts: ConceptsData
  meaning: MeaningData | null
  spelling: SpellingData | null
}

/** The hashes of expressions, ascending, as gaps (number + 4096 × high), and the concept of each. */
export type ConceptsData = { expressions: string; expressionsHigh: string; concepts: string }

/**
 * What words mean for the labels of a classifier. Lists are small numbers as text, in the order of the words' buckets.
 */
export type MeaningData = {
  /** The buckets of words, ascending, as gaps. */
  words: string
  /** How rare each word is: number / 12. */
  rarities: string
  /** Where each word stands in the shipped directions: two of nine steps a sign. */
  codes: string
  /** label × directions, for codes as whole steps. */
  weights: number[][]
}

/** Two sets of words: those that a slip of the finger is mended to, and those that stay as they are. */
export type SpellingData = { usual: string; valid: string }

/** A correction that stays on the device: the features of what was typed, never the words, and the situation chosen. */
export type LearnedCorrection = { features: number[]; situation: string; at: number }

export type RankedSituation = { id: string /** 0 to 1; all of them sum to 1. */; score: number }

/** What was understood of a task. `null` where the words do not say. */
export type Understanding = {
  situations: RankedSituation[]
  inScope: boolean
  /** What of it no lesson is for, and is not in scope for it; null nearly always. */
  beyond: Beyond | null
  /** Whether the task is in a language the matcher reads. */
  language: 'english' | 'other'
  moment: Moment | null
  minutes: number | null
  heat: Heat | null
  channel: Channel | null
  side: Side | null
  /** The person's own words that decided for the first situation, strongest first, at most three. */
  because: string[]
}

/** What matching and kits need to know of a lesson: no body, so that the browser can hold all of them. */
export type LessonCard = {
  slug: string
  title: string
  summary: string
  situations: string[]
  moments: Moment[]
  focus: Focus
  point: string
  signals: string[]
  side?: Side
  channels?: Channel[]
  minutes: Record<Depth, number>
}

export type SituationCard = {
  id: string
  title: string
  scope: string
  phase: Phase
  neighbours: string[]
  usually: Moment | null
}

export type KitPiece = {
  lesson: string
  title: string
  summary: string
  depth: Depth
  minutes: number
  /** Why this piece, in words for the person. */
  reason: string
}

/** By situation: how many times likelier each moment is there than anywhere, in the order of the moment model's labels. */
export type MomentWeights = Record<string, number[]>

/** Everything the browser and the server match with: the same bytes on both sides. */
export type MatcherData = {
  version: string
  classifier: ClassifierData
  /** Whether a clause is only an aside: of one label. */
  aside: ClassifierData
  /** Before, during, after, or open where the words do not say. */
  moment: ClassifierData
  momentsOf: MomentWeights
  /** Which of a situation's lessons a task asks for: labels are `situation/lesson`. */
  choice: ClassifierData
  situations: SituationCard[]
  lessons: LessonCard[]
}
