import { z } from 'zod'
import { roles } from './words'

// zod would try `new Function` for speed; in the browser our policy refuses that, and reports it.
z.config({ jitless: true })

/** An e-mail address as it is kept: trimmed and in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('That is no e-mail address.'))

export const nameSchema = z
  .string()
  .trim()
  .min(1, 'A name is needed.')
  .max(80)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  .regex(/^[^\u0000-\u001f<>]*$/, 'A name holds no such signs.')

export const rolesSchema = z.array(z.enum(roles)).max(roles.length)

/** The secret of a link or session, as it travels: 32 bytes, base64url. */
export const secretSchema = z.string().regex(/^[\w-]{43}$/)

/** An address in the app to go on to after signing in; anything else becomes the box. */
export const onwardSchema = z
  .string()
  .max(400)
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .catch('/')
