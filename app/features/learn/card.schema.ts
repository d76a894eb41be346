import { z } from 'zod'
import { prepFields } from '~/features/content/parts.schema'
import { longestEntry, longestName } from './prep-card'

// zod would try `new Function` for speed; in the browser our policy refuses that, and reports it.
z.config({ jitless: true })

/** Milliseconds of a device's clock, as far as a date goes. */
export const cardTime = z.number().int().min(0).max(8.64e15)

const entryKey = z
  .string()
  .max(400)
  .regex(new RegExp(`^(${prepFields.join('|')})/`))

const entrySchema = z.object({
  field: z.enum(prepFields),
  label: z.string().max(300),
  lesson: z.string().max(80),
  text: z.string().max(longestEntry),
  at: cardTime,
})

/** What is on a prep card, from a device or as it was sealed. */
export const cardWordsSchema = z.object({
  name: z.object({ text: z.string().max(longestName), at: cardTime }),
  entries: z.record(entryKey, entrySchema),
  createdAt: cardTime,
})
