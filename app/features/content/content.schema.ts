import { z } from 'zod'
import { channels, type Depth, focuses, type Moment, moments, phases, sides, slugPattern } from './words'

// zod would try `new Function` for speed; in the browser, where the studio completes keys, our policy refuses that.
z.config({ jitless: true })

const slug = z.string().max(80).regex(slugPattern, 'use lower-case letters, digits and single hyphens')
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as "2026-11-23", in quotes')
  .refine(
    (date) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date),
    'this day does not exist',
  )
const line = (max: number) => z.string().trim().min(1).max(max)

/** Names and terms of this text that are in no dictionary. */
const ownWords = z
  .array(
    z
      .string()
      .trim()
      .max(40)
      .regex(/^\p{L}+$/u, 'name single words, of letters alone'),
  )
  .max(40)

const sourceSchema = z.strictObject({
  author: line(160),
  work: line(240),
  /** Left out where the work itself bears no date. */
  year: z.number().int().min(1500).max(2100).optional(),
  for: line(300),
})

export const lessonFrontMatterSchema = z.strictObject({
  title: line(60),
  summary: line(140),
  situations: z.array(slug).min(1).max(4),
  moments: z.array(z.enum(moments)).min(1).max(3),
  focus: z.enum(focuses),
  point: slug,
  signals: z.array(line(60)).min(3).max(12),
  /** Where it helps only those who did the thing, or only those to whom it was done. */
  side: z.enum(sides).optional(),
  /** Where it helps only by some means: lines for a mail are no lines for the table. */
  channels: z.array(z.enum(channels)).min(1).optional(),
  audience: z.array(line(40)).max(6).optional(),
  keeper: line(80),
  verified: isoDate,
  verifyEvery: z.number().int().min(1).max(60),
  sources: z.array(sourceSchema).min(1, 'name at least one source'),
  words: ownWords.optional(),
})

/** What holds of a text already while the rest of its front matter is still to be written. */
export const ownWordsSchema = z.object({ words: ownWords.optional() })

export const situationFrontMatterSchema = z.strictObject({
  title: line(60),
  phase: z.enum(phases),
  scope: line(400),
  not: line(300),
  neighbours: z.array(slug).min(2).max(4),
  synonyms: z.array(line(60)).min(6).max(20),
  moments: z.array(z.enum(moments)).min(1),
  usually: z.enum([...moments, 'none']),
  phrases: z.array(line(600)).min(12).max(200),
  /** Phrases of its file of phrases that are taken out. */
  without: z.array(line(600)).max(400).optional(),
  words: ownWords.optional(),
})

export const phraseStyles = [
  'terse',
  'shorthand',
  'rambling',
  'quote',
  'non-native',
  'formal',
  'question',
  'cry',
  'indirect',
] as const

type LessonFrontMatter = z.infer<typeof lessonFrontMatterSchema>
type SituationFrontMatter = z.infer<typeof situationFrontMatterSchema>

/** A fault in the library: where it is, which rule it breaks, and how to mend it. */
export type Problem = {
  file: string
  line: number
  rule: string
  message: string
  remedy: string
  level: 'error' | 'warning'
}

/** Words and times of a depth, everything before it included. `minutes` is rounded up: a promise, not a guess. */
export type DepthMeasure = { words: number; seconds: number; minutes: number; steps: number }

export type LessonStep = { index: number; depth: Depth; title: string; words: number; seconds: number }

/** What not to say, and what to say in its place. */
type AvoidedLine = { text: string; why: string; instead: string | null; depth: Depth }

/** A turn of a scenario, with the choice that works in it and what comes of that. */
type PractisedTurn = {
  setting: string
  who: string
  says: string
  works: string
  /** What can be chosen besides, and does not work, or less well. */
  others: string[]
  outcome: string
  depth: Depth
}

type SpokenLine = { text: string; depth: Depth; when?: string }

/** What one pass over a lesson's syntax tree collects. */
export type LessonOutline = {
  steps: LessonStep[]
  depths: Record<Depth, DepthMeasure>
  /** How often each part is used. */
  parts: Record<string, number>
  /** For in-the-room mode: lines to say, questions to ask, one way out. */
  say: SpokenLine[]
  ask: SpokenLine[]
  exit: string | null
  /** What can be asked for later, besides the lines to say. */
  avoid: AvoidedLine[]
  turns: PractisedTurn[]
  links: { href: string; line: number }[]
  images: { src: string; line: number }[]
}

/** A lesson that can be served. `hash` names its compiled module, and changes with any byte of the source. */
export type Lesson = LessonFrontMatter & { slug: string; hash: string; outline: LessonOutline }

/** The moment a phrase points to; `open` where its words do not say. */
export type PhraseMoment = Moment | 'open'

export type Phrase = {
  text: string
  style?: string
  role?: string
  also?: string
  moment?: PhraseMoment
  story?: string
  /** Of the situation's lessons the one that serves whoever says this best. */
  lesson?: string
}

export type Situation = Omit<SituationFrontMatter, 'phrases' | 'without'> & {
  id: string
  /** A sentence or two for the map. */
  about: string
  phrases: Phrase[]
}
