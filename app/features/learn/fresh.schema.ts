import { z } from 'zod'
import { isZone } from '~/features/identity/time-zone'

/** A time zone as browsers name them. */
const zoneSchema = z.string().max(64).refine(isZone, 'There is no such time zone.')

/** Minutes after midnight, from what a field for a time of day sends. */
export const clockSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))

/** The settings of "keep it fresh", as their form sends them. Without scripts the zone is left out. */
export const freshFormSchema = z.object({
  intent: z.enum(['on', 'off', 'save']),
  byMail: z.literal('yes').optional(),
  quietFrom: clockSchema.optional(),
  quietTo: clockSchema.optional(),
  zone: zoneSchema.optional().catch(undefined),
})
