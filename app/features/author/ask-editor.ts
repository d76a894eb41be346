import { mostText } from './draft-limits'

type Refused = { ok: false; why: 'offline' | 'server' | 'signed-out' | 'refused'; words: string }

/**
 * Asks the server for the editor: with fields a POST, without a GET. A lost network, a server that fails, an ended session and
 * a refusal are told apart, since the editor does something else about each.
 */
export async function askEditor<Value>(
  address: string,
  fields?: Record<string, string | File>,
  signal?: AbortSignal,
): Promise<{ ok: true; value: Value } | Refused> {
  if (typeof fields?.text === 'string' && fields.text.length > mostText)
    return { ok: false, why: 'refused', words: tooLong }
  const body = new FormData()
  for (const [name, value] of Object.entries(fields ?? {})) body.set(name, value)
  const response = await fetch(address, {
    ...(fields && { method: 'POST', body }),
    ...(signal && { signal }),
  }).catch(() => null)
  // A gateway that answers for a server that is away is as no network.
  if (!response || response.status >= 502) return { ok: false, why: 'offline', words: '' }
  if (response.status === 401) return { ok: false, why: 'signed-out', words: '' }
  const told = (await response.json().catch(() => null)) as (Value & { userMessage?: string }) | null
  if (response.ok && told) return { ok: true, value: told }
  // A server that failed, or whose database is locked, may do better the next time.
  if (response.status >= 500 || response.ok) return { ok: false, why: 'server', words: '' }
  return { ok: false, why: 'refused', words: told?.userMessage ?? 'The server did not take it.' }
}

export const tooLong = `This text has more than ${mostText / 1024} kB. A lesson is read in minutes: take out what does not belong. Nothing was changed on the server.`
