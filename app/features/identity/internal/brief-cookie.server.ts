import { createCookie } from '@remix-run/node'
import { secretSchema } from '../identity.schema'
import { type TokenPurpose, tokenPurposes } from '../issue-token.server'

/**
 * Ties what was begun on a browser to that browser: its secret is in a cookie that scripts cannot read, for as long as
 * the secret of that purpose works.
 * @param sameSite `lax` where the way back leads through another site
 */
export function briefCookie(name: string, purpose: TokenPurpose, sameSite: 'strict' | 'lax') {
  const cookie = createCookie(`__Host-${name}`, {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite,
    maxAge: tokenPurposes[purpose].minutes * 60,
  })
  return {
    read: async (request: Request): Promise<string | null> => {
      const value = await cookie.parse(request.headers.get('cookie')).catch(() => null)
      return secretSchema.safeParse(value).data ?? null
    },
    write: (secret: string): Promise<string> => cookie.serialize(secret),
    clear: (): Promise<string> => cookie.serialize('', { maxAge: 0 }),
  }
}
