import { z } from 'zod'

/** What the address of a board asks for. Apart from the figures' words, which the browser loads: this it does not. */
export const boardQuery = z.object({
  team: z.string().max(64).catch(''),
  /** Whether all situations are columns. */
  all: z.enum(['yes', '']).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
