import { z } from 'zod'
import { nameSchema, onwardSchema } from './identity.schema'

const bytes = z.string().regex(/^[\w-]+$/)
const credential = {
  id: bytes.max(1400),
  rawId: bytes.max(1400),
  type: z.literal('public-key'),
  // Extensions are not asked for.
  clientExtensionResults: z.unknown().transform(() => ({})),
}

const assertionSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes.max(4000),
    authenticatorData: bytes.max(8000),
    signature: bytes.max(4000),
    userHandle: bytes.max(100).exactOptional(),
  }),
})

const attestationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes.max(4000),
    attestationObject: bytes.max(40_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .exactOptional(),
  }),
})

export type Assertion = z.infer<typeof assertionSchema>
export type Attestation = z.infer<typeof attestationSchema>

/** What the browser sends about passkeys: it asks for a challenge, then answers it. */
export const passkeyRequestSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('challenge') }),
  z.object({ do: z.literal('sign-in'), answer: assertionSchema, to: onwardSchema }),
  z.object({ do: z.literal('start') }),
  z.object({ do: z.literal('add'), answer: attestationSchema, name: nameSchema }),
])

export type PasskeyRequest = z.input<typeof passkeyRequestSchema>
