import { z } from 'zod'
import { emailSchema, nameSchema, onwardSchema } from './identity.schema'
import { passwordSignInSchema } from './password.schema'

export const linkFormSchema = z.object({ way: z.literal('link'), email: emailSchema, to: onwardSchema })

/** What the two forms of the sign-in page send. */
export const signInSchema = z.discriminatedUnion('way', [linkFormSchema, passwordSignInSchema])

export const firstAdminSchema = z.object({ token: z.string().max(100), name: nameSchema, email: emailSchema })
