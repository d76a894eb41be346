import { z } from 'zod'

// As in `identity.schema.ts`, of which nothing is needed here: zod must not try `new Function` in the browser.
z.config({ jitless: true })

/** What is typed before something goes for good. */
export const eraseWord = 'erase'

const asked = `Type “${eraseWord}” to go on.`

export const eraseFormSchema = z.object({
  confirm: z.string(asked).trim().toLowerCase().pipe(z.literal(eraseWord, asked)),
})
