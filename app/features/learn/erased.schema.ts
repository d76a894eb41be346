import { z } from 'zod'

/** The accounts that a device holds changes of. */
export const erasedQuestionSchema = z.object({ people: z.array(z.uuid()).min(1).max(20) })

/** Those of them that were erased. */
export type ErasedAnswer = { erased: string[] }
