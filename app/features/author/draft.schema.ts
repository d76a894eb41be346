import { z } from 'zod'
import { pieceKinds } from '~/features/content/piece'
import { tooLong } from './ask-editor'
import { slugSchema } from './author.schema'
import { mostText } from './draft-limits'
import { plainName } from './internal/plain-name'

/** As a form sends it, its lines end by CR LF; kept, they end by LF. */
const textSchema = z
  .string()
  .max(mostText, tooLong)
  .transform((text) => text.replace(/\r\n?/g, '\n'))

export const saveSchema = z.object({
  /** The revision that the text was made upon; 0: the file's text, or a piece that nobody writes at. */
  base: z.coerce.number().int().min(0).max(1_000_000_000),
  /** With base 0: the hash of the text that was opened, since a file or a version may be another by now. */
  opened: z
    .string()
    .regex(/^[0-9a-f]{20}$/)
    .optional()
    .catch(undefined),
  /** Made on the device: a save that is sent twice is one. */
  save: z.uuid(),
  text: textSchema,
})

const mostName = 80
const noName = 'Type a name: the title has no letters or digits that an address can hold.'

/** A piece that is begun without a name in its address has its title's. */
export const beginSchema = z
  .object({
    kind: z.enum(pieceKinds),
    title: z.string().trim().max(60, 'Use at most 60 characters.').default(''),
    slug: z.string().trim().max(mostName, `Use at most ${mostName} characters.`).default(''),
  })
  .refine(({ title, slug }) => title || slug, { path: ['title'], error: 'Type a title.' })
  .transform(({ kind, title, slug }) => ({ kind, title, slug: slug || plainName(title, mostName) }))
  .superRefine(({ slug }, { addIssue }) => {
    const fault = slug === '' ? noName : slugSchema.safeParse(slug).error?.issues[0]?.message
    if (fault) addIssue({ code: 'custom', path: ['slug'], message: fault })
  })

export const checkSchema = z.object({ text: textSchema })

const taskSchema = z.string().trim().min(1, 'Type a task first.').max(2000, 'Use at most 2,000 characters.')

/** What the match tester is asked. */
export const matchActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('weigh'), text: textSchema }),
  z.object({ do: z.literal('try'), text: textSchema, task: taskSchema }),
  z.object({ do: z.literal('keep'), text: textSchema, task: taskSchema, id: z.uuid() }),
  z.object({ do: z.literal('drop'), text: textSchema, id: z.uuid() }),
])

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

/** A picture that is to be taken out, by its name. */
export const dropImageSchema = z.object({ drop: z.string().max(120) })
