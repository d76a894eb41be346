import { z } from 'zod'
import { pieceKinds } from '~/features/content/piece'
import { slugSchema } from './author.schema'

/** Four times what a lesson may have: room for notes on the way, and none for a whole book. */
export const mostText = 256 * 1024

const tooLong = `This text has more than ${mostText / 1024} kB. A lesson is read in minutes: take out what does not belong, then save. Nothing was changed on the server.`

/** As a form sends it, its lines end by CR LF; kept, they end by LF. */
const textSchema = z
  .string()
  .max(mostText, tooLong)
  .transform((text) => text.replace(/\r\n?/g, '\n'))

export const saveSchema = z.object({
  /** The revision that the text was made upon; 0: the file's text, or a piece that nobody writes at. */
  base: z.coerce.number().int().min(0).max(1_000_000_000),
  /** Made on the device: a save that is sent twice is one. */
  save: z.uuid(),
  text: textSchema,
})

export const beginSchema = z.object({
  kind: z.enum(pieceKinds),
  slug: slugSchema,
  title: z.string().trim().max(60, 'Use at most 60 characters.').default(''),
})

export const checkSchema = z.object({ text: textSchema })

export const pieceStates = ['file', 'published', 'draft', 'review', 'approved', 'retired'] as const
export type PieceState = (typeof pieceStates)[number]

export const pieceFilterSchema = z.object({
  words: z.string().trim().max(80).catch(''),
  kind: z.enum(pieceKinds).optional().catch(undefined),
  state: z.enum(pieceStates).optional().catch(undefined),
  late: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((late) => late === 'yes'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type PieceFilter = z.infer<typeof pieceFilterSchema>
