import { z } from 'zod'
import { slugSchema } from './author.schema'

/** What a page showed as the last word on a lesson: whoever presses afterwards answers that, and nothing newer. */
const seenSchema = z.string().max(64).default('')
/** A person's id; empty: nobody. */
const whoSchema = z.string().max(64).default('')

const takerSchema = z.string({ error: 'Choose who takes over.' }).min(1, 'Choose who takes over.').max(64)

/** What can be done in the queue of what is due; `do` is the button. */
export const freshActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('still-true'), slug: slugSchema, seen: seenSchema }),
  z.object({
    do: z.literal('needs-work'),
    slug: slugSchema,
    seen: seenSchema,
    words: z
      .string({ error: 'Say in a few words what is no longer true.' })
      .trim()
      .min(3, 'Say in a few words what is no longer true.')
      .max(400, 'Use at most 400 characters.'),
  }),
  z.object({ do: z.literal('keeper'), slug: slugSchema, before: whoSchema, keeper: whoSchema }),
  z.object({ do: z.literal('pass-on'), from: whoSchema, keeper: takerSchema }),
])
export type FreshAction = z.infer<typeof freshActionSchema>

export const freshFilterSchema = z.object({
  /** due: late, or due within 30 days, or said to need work. */
  which: z.enum(['due', 'all']).catch('due'),
  whose: z.enum(['', 'mine', 'nobody']).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type FreshFilter = z.infer<typeof freshFilterSchema>
