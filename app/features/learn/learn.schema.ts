import { z } from 'zod'
import { depths, slugPattern } from '~/features/content/words'
import { helpAnswers } from './help-words'

const slug = z.string().max(80).regex(slugPattern)

/** One answer to "did this help?", as the form sends it. */
export const helpAnswerSchema = z.object({
  id: z.uuid(),
  lesson: slug,
  depth: z.enum(depths),
  version: z.string().regex(/^[0-9a-f]{20}$/),
  situation: slug.optional(),
  answer: z.enum(helpAnswers),
})

export type HelpAnswerInput = z.infer<typeof helpAnswerSchema>
