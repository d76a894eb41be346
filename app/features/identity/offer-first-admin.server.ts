import { openDatabase } from '~/platform/db.server'
import { publicUrl } from '~/platform/public-url.server'
import { issueToken } from './issue-token.server'

/**
 * Where there is no administrator yet: a link by which the one who starts the server becomes the first, once, within a
 * day. Null as soon as there is one. No default password exists.
 */
export async function offerFirstAdmin(now: Date): Promise<string | null> {
  const db = await openDatabase()
  if (await db.personRole.findFirst({ where: { role: 'admin' } })) return null
  const secret = await issueToken(db, { purpose: 'first-admin', subject: {}, now })
  return publicUrl(`/sign-in/first?token=${secret}`)
}
