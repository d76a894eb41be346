import { z } from 'zod'
import { lineSchema, revisionSchema, verdicts, whySchema, wordsSchema } from './author.schema'

const local = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Choose a day and a time.')

/** What can be done on a draft's page of review; `do` is the button. */
export const reviewActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('submit'), revision: revisionSchema }),
  z.object({
    do: z.literal('review'),
    revision: revisionSchema,
    verdict: z.enum(verdicts),
    words: wordsSchema.default(''),
  }),
  z.object({
    do: z.literal('comment'),
    revision: revisionSchema,
    id: z.uuid(),
    line: lineSchema,
    words: wordsSchema,
  }),
  z.object({ do: z.literal('settle'), id: z.uuid() }),
  z.object({ do: z.literal('open'), id: z.uuid() }),
  z.object({ do: z.literal('publish'), revision: revisionSchema, why: whySchema }),
  z.object({
    do: z.literal('schedule'),
    revision: revisionSchema,
    why: whySchema,
    at: local,
    /** Minutes by which the reader's clock is behind UTC, as `getTimezoneOffset` says; 0 without scripts. */
    offset: z.coerce.number().int().min(-900).max(900).default(0),
  }),
  z.object({ do: z.literal('call-off') }),
])
export type ReviewAction = z.infer<typeof reviewActionSchema>

/** What can be done on a piece's page of history. */
export const historyActionSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('restore'),
    number: z.coerce.number().int().min(1).max(1_000_000),
    why: whySchema,
  }),
  z.object({ do: z.literal('retire'), why: whySchema }),
  z.object({ do: z.literal('return'), why: whySchema }),
])

export const compareSchema = z
  .object({
    from: z.coerce.number().int().min(1).max(1_000_000),
    to: z.coerce.number().int().min(1).max(1_000_000),
  })
  .optional()
  .catch(undefined)
