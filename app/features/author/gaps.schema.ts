import { z } from 'zod'
import { slugSchema } from './author.schema'

export const gapDecisions = ['lesson', 'phrase', 'not-ours', 'done'] as const
export type GapDecisionKind = (typeof gapDecisions)[number]

const wordingSchema = z.string().max(64)

/** What can be done about a group of wordings, named by its first; `do` is the button. */
export const gapActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('lesson'), wording: wordingSchema, situation: slugSchema }),
  z.object({
    do: z.literal('phrase'),
    wording: wordingSchema,
    situation: slugSchema,
    phrase: z
      .string({ error: 'Write the phrase.' })
      .trim()
      .min(1, 'Write the phrase.')
      .max(600, 'A phrase has at most 600 characters: keep what tells the situation.')
      .transform((phrase) => phrase.replace(/\s+/g, ' ')),
  }),
  z.object({ do: z.literal('not-ours'), wording: wordingSchema }),
  z.object({ do: z.literal('done'), wording: wordingSchema }),
  z.object({ do: z.literal('reopen'), wording: wordingSchema }),
  z.object({
    do: z.literal('delete'),
    wording: wordingSchema,
    texts: z.array(wordingSchema).min(1, 'Tick the words that are to go.').max(100),
  }),
])
export type GapAction = z.infer<typeof gapActionSchema>

export const gapFilterSchema = z.object({
  show: z.enum(['open', 'decided']).catch('open'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type GapFilter = z.infer<typeof gapFilterSchema>
