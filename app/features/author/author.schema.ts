import { z } from 'zod'
import { pieceKinds } from '~/features/content/piece'
import { slugPattern } from '~/features/content/words'

// zod would try `new Function` for speed; in the browser our policy refuses that, and reports it.
z.config({ jitless: true })

export const draftStates = ['draft', 'review', 'approved'] as const
export type DraftState = (typeof draftStates)[number]

export const verdicts = ['approved', 'changes'] as const
export type Verdict = (typeof verdicts)[number]

export const editionKinds = ['published', 'restored', 'retired', 'returned', 'verified', 'imported'] as const
export type EditionKind = (typeof editionKinds)[number]

/** The slug of a lesson, the id of a situation. */
export const slugSchema = z
  .string()
  .max(80)
  .regex(slugPattern, 'Use lower-case letters, digits and single hyphens.')

export const pieceSchema = z.object({ kind: z.enum(pieceKinds), slug: slugSchema })

export const revisionSchema = z.coerce.number().int().min(0).max(1_000_000_000)
export const lineSchema = z.coerce.number().int().min(1).max(4_000)
export const wordsSchema = z.string().trim().max(2_000, 'Use at most 2,000 characters.')
export const whySchema = z
  .string()
  .trim()
  .min(3, 'Say in a few words why: it is kept with the version.')
  .max(400, 'Use at most 400 characters.')

/** What a setting of the studio may be. */
const settingNames = ['waive-review'] as const
export type SettingName = (typeof settingNames)[number]
