import type { PasskeyRequest } from '../passkey.schema'

export type Sent<Body> = { ok: true; body: Body } | { ok: false; says: string }

/** Sends one request about passkeys; where it is refused, comes back with words for the person. */
export async function sendPasskey<Body>(request: PasskeyRequest): Promise<Sent<Body>> {
  try {
    const response = await fetch('/passkey', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    })
    const body = await response.json()
    return response.ok ? { ok: true, body } : { ok: false, says: body.userMessage }
  } catch {
    return { ok: false, says: 'The server did not answer. Nothing was changed. Try once more.' }
  }
}
