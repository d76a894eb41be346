import { createCookie } from '@remix-run/node'
import { secretSchema } from './identity.schema'

export const sessionDays = 60

/** `__Host-`: bound to this very host and to TLS (browsers count localhost as safe), unreadable for scripts. */
const cookie = createCookie('__Host-session', {
  path: '/',
  httpOnly: true,
  secure: true,
  sameSite: 'lax',
  maxAge: sessionDays * 24 * 60 * 60,
})

/** The session's secret of a request, or null where there is none or it cannot be one of ours. */
export async function readSessionCookie(request: Request): Promise<string | null> {
  const value = await cookie.parse(request.headers.get('cookie')).catch(() => null)
  const parsed = secretSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

export function writeSessionCookie(secret: string): Promise<string> {
  return cookie.serialize(secret)
}

export function clearSessionCookie(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 })
}
