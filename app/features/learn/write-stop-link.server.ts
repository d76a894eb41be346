import { publicUrl } from '~/platform/public-url.server'
import { seal } from '~/platform/seal.server'

/** Mails that people may stop with one press, each kind by itself. */
export const mailKinds = ['look-back', 'fresh', 'assignments', 'board'] as const
export type MailKind = (typeof mailKinds)[number]

/** What the secret of such a link is sealed to. */
export const stopPlace = 'stop-mails'

/**
 * The address that stops mails of one kind to one person, also for somebody who is not signed in: sealed, so that nobody
 * can make one for another person, nor read from it who it is for. It never runs out, since mails are read late; all it
 * can do is to turn something off.
 */
export function writeStopLink(kind: MailKind, personId: string): string {
  const secret = Buffer.from(seal(JSON.stringify({ kind, personId }), stopPlace)).toString('base64url')
  return publicUrl(`/stop-mails?of=${secret}`)
}
