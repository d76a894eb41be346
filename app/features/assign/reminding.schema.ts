import { z } from 'zod'
import { clockSchema } from '~/features/learn/fresh.schema'

/** The settings of reminders, as their form sends them. */
export const remindingSchema = z.object({
  byMail: z.literal('yes').optional(),
  quietFrom: clockSchema,
  quietTo: clockSchema,
})
