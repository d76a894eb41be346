import { env } from './env.server'

/**
 * An address that people outside can open, for mails. Never taken from a request: whoever sends one could name a host
 * of their own, and the link in the mail would lead there.
 */
export function publicUrl(path: string): string {
  return new URL(path, env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).href
}
