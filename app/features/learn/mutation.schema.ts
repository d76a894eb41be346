import { z } from 'zod'
import { depths, slugPattern } from '~/features/content/words'
import { cardTime, cardWordsSchema } from './card.schema'
import { grades } from './fresh-words'
import { helpAnswers } from './help-words'

// zod would try `new Function` for speed; in the browser our policy refuses that, and reports it.
z.config({ jitless: true })

const slug = z.string().max(80).regex(slugPattern)
const version = z.string().regex(/^[0-9a-f]{20}$/)
/** A look back later than this would be a look at nothing. */
const mostDays = 60
/** Whoever comes to a lesson later than this did something else meanwhile. */
export const mostTaskSeconds = 3600
const step = z.number().int().min(0).max(500)

/** What a device may say of a person's learning, by kind. A new kind needs a hand in `apply-mutation.server.ts`. */
export const mutationBodies = {
  /** How far one sitting with a lesson has come. Only ever moves on. */
  progress: z.object({
    use: z.uuid(),
    lesson: slug,
    version,
    depth: z.enum(depths),
    situation: slug.nullable(),
    step,
    steps: step.min(1),
    finished: z.boolean(),
    /** With the first step of a task's first lesson: seconds since the task. A number, and none of its words. */
    taskSeconds: z.number().int().min(0).max(mostTaskSeconds).optional(),
  }),
  /** "I used it for real", or not after all. */
  used: z.object({ use: z.uuid(), used: z.boolean() }),
  favourite: z.object({ lesson: slug, kept: z.boolean() }),
  /** A private note in a lesson; empty takes it away. */
  note: z.object({ lesson: slug, text: z.string().max(4000) }),
  /** A prep card as it is on the device, or when it was deleted; then it holds no words. */
  card: cardWordsSchema.extend({ card: z.uuid(), deleted: cardTime.nullable() }),
  /** "Did this help?": kept without a name, also for guests. */
  help: z.object({
    answerId: z.uuid(),
    lesson: slug,
    depth: z.enum(depths),
    version,
    situation: slug.optional(),
    answer: z.enum(helpAnswers),
  }),
  /** When to look back at an event that a kit was for; null for not at all. The latest word holds. */
  'debrief-plan': z.object({
    debrief: z.uuid(),
    situation: slug.nullable(),
    lessons: z.array(slug).min(1).max(3),
    /** From when it was said: a device's wrong clock then does no harm. */
    afterMinutes: z
      .number()
      .int()
      .min(0)
      .max(mostDays * 24 * 60)
      .nullable(),
    byMail: z.boolean(),
  }),
  /** The look back itself. Words are private, and may be empty. */
  debrief: z.object({
    debrief: z.uuid(),
    helped: z.enum(helpAnswers),
    happened: z.string().max(2000),
    next: z.string().max(2000),
  }),
  /** Not wanted any more; where it was answered, its words and its answer go. */
  'debrief-drop': z.object({ debrief: z.uuid() }),
  /** How well an answer came back to mind. */
  recall: z.object({ lesson: slug, question: z.string().regex(/^[a-z0-9]{1,32}$/), grade: z.enum(grades) }),
} as const

export type MutationKind = keyof typeof mutationBodies
export type MutationBody<Kind extends MutationKind> = z.infer<(typeof mutationBodies)[Kind]>

/** One change, as a device keeps and sends it. */
export type Mutation = {
  [Kind in MutationKind]: {
    /** Made on the device: however often it arrives, it is carried out once. */
    id: string
    /** Whose it is; null for a guest. It is sent only while this person is signed in. */
    person: string | null
    /** Milliseconds by the device's clock, later than every earlier one of this device. */
    at: number
    kind: Kind
    body: MutationBody<Kind>
  }
}[MutationKind]

/** What a device sends: at most a hundred at once, in the order they were made. */
export const syncSchema = z.object({
  /** The device's clock at sending, in milliseconds: the server takes a wrong clock out of every `at`. */
  sentAt: z.number().int().positive(),
  mutations: z
    .array(
      z.object({
        id: z.uuid(),
        person: z.string().max(64).nullable(),
        at: z.number().int().positive(),
        kind: z.string().max(40),
        body: z.unknown(),
      }),
    )
    .max(100),
})

/**
 * What became of each: `applied` (now or earlier), `other-person` (kept on the device until they sign in), or the code
 * of a refusal, which no later try would change.
 */
export type SyncAnswer = { results: Record<string, 'applied' | 'other-person' | 'refused'> }
