import { z } from 'zod'
import { nameSchema } from './identity.schema'

const idSchema = z.string().min(1).max(40)

/** How deep teams nest: the uppermost is the first level. */
export const mostTeamLevels = 10

/** A tick or a hidden field of a form. */
const tickSchema = z
  .enum(['true', 'on'])
  .optional()
  .transform((value) => value !== undefined)

/** One change on a team's page. */
export const teamChangeSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('rename'), name: nameSchema }),
  z.object({ do: z.literal('make'), name: nameSchema }),
  z.object({ do: z.literal('archive') }),
  z.object({ do: z.literal('restore') }),
  z.object({ do: z.literal('add'), person: idSchema, leads: tickSchema }),
  z.object({ do: z.literal('take-out'), person: idSchema, part: z.enum(['all', 'lead']), knows: tickSchema }),
  z.object({ do: z.literal('move-person'), person: idSchema, to: idSchema, knows: tickSchema }),
])

export type TeamChange = z.infer<typeof teamChangeSchema>

/**
 * A team to another place. `from` is where it stood when it was seen, so that a second window that moved it meanwhile is
 * noticed; empty stands for no team above.
 */
export const teamMoveSchema = z.object({
  team: idSchema,
  from: z.string().max(40).default(''),
  to: z.string().max(40).default(''),
})

/** What somebody looks for among teams. */
export const teamSearchSchema = z.object({
  words: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
