import { z } from 'zod'
import { emailSchema, onwardSchema } from './identity.schema'

export const shortestPassword = 10
export const longestPassword = 200

/** A password as somebody typed it now: one form for letters that can be written in two ways, and nothing else changed. */
const typedSchema = z
  .string('Your password is needed.')
  .min(1, 'Your password is needed.')
  .max(4 * longestPassword, 'That is too long for a password.')
  .normalize('NFKC')

export const passwordSignInSchema = z.object({
  way: z.literal('password'),
  email: emailSchema,
  password: typedSchema,
  to: onwardSchema,
})

/** A new one, as far as its form goes; `findPasswordFault` says the rest. */
export const newPasswordSchema = z.object({
  do: z.literal('set'),
  /** Empty where somebody has just signed in, or has no password yet. */
  current: typedSchema.optional(),
  password: typedSchema
    .refine((text) => [...text].length >= shortestPassword, `Take at least ${shortestPassword} characters.`)
    .refine((text) => [...text].length <= longestPassword, `Take at most ${longestPassword} characters.`),
})

export const passwordChangeSchema = z.discriminatedUnion('do', [
  newPasswordSchema,
  newPasswordSchema.pick({ current: true }).extend({ do: z.literal('remove') }),
])
