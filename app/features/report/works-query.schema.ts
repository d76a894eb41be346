import { z } from 'zod'
import { type WorksSpan, worksSpans } from './works.schema'

/** What the address of the page asks for. Apart from the figures' words, which the browser loads: this it does not. */
export const worksQuery = z.object({
  weeks: z.coerce
    .number()
    .transform((weeks): WorksSpan => worksSpans.find((span) => span === weeks) ?? 12)
    .catch(12),
  words: z.string().trim().max(80).catch(''),
  sort: z.enum(['read', 'least-helped', 'title']).catch('read'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type WorksQuery = z.infer<typeof worksQuery>
