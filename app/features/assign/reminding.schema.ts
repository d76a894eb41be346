import { z } from 'zod'

/** Minutes after midnight, from what a field for a time of day sends. */
const clockSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))

/** The settings of reminders, as their form sends them. */
export const remindingSchema = z.object({
  byMail: z.literal('yes').optional(),
  quietFrom: clockSchema,
  quietTo: clockSchema,
})
