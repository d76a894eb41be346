import { z } from 'zod'
import { depths, slugPattern } from '~/features/content/words'

// zod would try `new Function` for speed; in the browser our policy refuses that, and reports it.
z.config({ jitless: true })

const slugSchema = z.string().max(80).regex(slugPattern)
const lastYear = 2199

/** A day as a form gives it. */
export const daySchema = z.iso
  .date({ error: 'Choose a day.' })
  .refine((day) => Number(day.slice(0, 4)) <= lastYear, { error: 'That is too far away.' })

/** A lesson at a depth, as `slug:depth`. */
const pieceSchema = z
  .string()
  .max(120)
  .transform((text) => text.split(':'))
  .pipe(z.tuple([slugSchema, z.enum(depths)]))
  .transform(([lesson, depth]) => ({ lesson, depth }))

const several = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one).max(most))

const whySchema = z
  .string({ error: 'Say why, in a sentence.' })
  .trim()
  .min(1, 'Say why, in a sentence.')
  .max(300, 'Say it in at most 300 characters.')

const assignmentNameSchema = z.string({ error: 'Give it a name.' }).trim().max(120, 'At most 120 characters.')

/** The form of a new assignment. Pieces may be empty where a situation's kit is meant. */
export const assignmentSchema = z.object({
  sentKey: z.uuid(),
  name: assignmentNameSchema.optional(),
  situation: slugSchema.optional(),
  piece: several(pieceSchema, 12),
  team: several(z.uuid(), 100),
  person: several(z.uuid(), 500),
  timing: z.enum(['date', 'event', 'standing']).default('date'),
  dueOn: daySchema.optional(),
  repeat: z.enum(['none', 'weekly', 'monthly', 'quarterly']).default('none'),
  event: z.union([z.literal('new'), z.uuid()]).optional(),
  eventName: z.string().trim().max(120, 'At most 120 characters.').optional(),
  eventOn: daySchema.optional(),
  daysBefore: z.coerce.number().int().min(0).max(60, 'At most 60 days.').default(2),
  workingDays: z.preprocess((value) => value === 'yes' || value === true, z.boolean()),
  why: whySchema,
  required: z.preprocess((value) => value !== 'suggested', z.boolean()),
})

export type AssignmentForm = z.output<typeof assignmentSchema>

/** As much of it as its preview needs: what will happen is shown before anybody has said why. */
export const plannedSchema = assignmentSchema.extend({ why: z.string().default('') })

/** A change of one that was sent, with its fields as they are, empty ones too. `seen` is its `changedAt` as it was shown. */
export const changeSchema = z.object({
  seen: z.iso.datetime(),
  name: assignmentNameSchema.min(1, 'Give it a name.'),
  why: whySchema,
  dueOn: daySchema.optional(),
  required: z.preprocess((value) => value !== 'suggested', z.boolean()),
})

export const eventSchema = z.object({
  name: z.string({ error: 'Give the event a name.' }).trim().min(1, 'Give the event a name.').max(120),
  onDay: daySchema,
  seen: z.iso.datetime(),
})
