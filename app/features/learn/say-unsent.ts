import { isDecided } from './is-decided'

/**
 * Sends a form by script; where no server takes it, the form itself says so, and the page with all that is on it stays.
 * @throws what the server refused it with
 */
export async function sayUnsent<T>(
  send: () => Promise<T>,
  userMessage: string,
): Promise<T | { ok: false; userMessage: string }> {
  try {
    return await send()
  } catch (fault) {
    if (isDecided(fault)) throw fault
    return { ok: false, userMessage }
  }
}
