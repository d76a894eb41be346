import { z } from 'zod'
import { nameSchema, rolesSchema } from './identity.schema'

/** How many addresses one invitation form takes. */
export const mostAddresses = 500

const idSchema = z.string().max(40)

export const inviteFormSchema = z.object({
  addresses: z.string({ error: 'Paste at least one address.' }).trim().min(1).max(100_000),
  roles: rolesSchema.default(['learner']),
  team: idSchema.optional(),
})

export const acceptFormSchema = z.object({ token: z.string().max(100), name: nameSchema.optional() })

export const teamFormSchema = z.object({
  name: nameSchema,
  parent: idSchema.optional(),
})

/** What somebody looks for among people; sent by a form, never in an address. */
export const searchSchema = z.object({
  words: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export const personChangeSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('name'), name: nameSchema }),
  z.object({ do: z.literal('roles'), roles: rolesSchema.default([]) }),
  z.object({ do: z.literal('suspend') }),
  z.object({ do: z.literal('restore') }),
  z.object({
    do: z.literal('join'),
    team: idSchema.min(1, 'Choose a team.'),
    leads: z.coerce.boolean().default(false),
  }),
  z.object({ do: z.literal('leave'), team: idSchema }),
])
export type PersonChange = z.infer<typeof personChangeSchema>
