import type { Depth, Focus, Moment, Phase } from '~/features/content/words'

/** A linear classifier over sparse text features, small enough for a phone. Weights are quantised to 8 bits. */
export type ClassifierData = {
  /** Labels; the last may be `outside`, what the library is not for. */
  labels: string[]
  /** The buckets of known features, ascending, as gaps. All lists are small numbers as text. */
  buckets: string
  /** Inverse document frequency of each feature; real value = number × idfStep. */
  idf: string
  idfStep: number
  /** Non-zero weights feature by feature: how many, which labels (as gaps), and their values around 22 for zero. */
  counts: string
  columns: string
  values: string
  /** Real weight = (value − 22) × weightStep. */
  weightStep: number
  bias: number[]
  /** Logistic decision "inside": from best inside score, best outside score, share of known words, and 1. */
  inside: { weights: [number, number, number, number]; threshold: number }
}

export type RankedSituation = { id: string /** 0 to 1; all of them sum to 1. */; score: number }

/** What was understood of a task. `null` where the words do not say. */
export type Understanding = {
  situations: RankedSituation[]
  inScope: boolean
  moment: Moment | null
  minutes: number | null
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

/** Everything the browser and the server match with: the same bytes on both sides. */
export type MatcherData = {
  version: string
  classifier: ClassifierData
  /** Before, during, after, or open where the words do not say. */
  moment: ClassifierData
  situations: SituationCard[]
  lessons: LessonCard[]
}
