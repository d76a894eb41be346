import { z } from 'zod'
import { emailSchema, nameSchema, onwardSchema } from './identity.schema'

export const linkFormSchema = z.object({ email: emailSchema, to: onwardSchema })

export const firstAdminSchema = z.object({ token: z.string().max(100), name: nameSchema, email: emailSchema })
