import { writeStopLink } from '~/features/learn/write-stop-link.server'
import type { Mail } from '~/platform/mail.server'
import { publicUrl } from '~/platform/public-url.server'
import type { DigestLine } from '../compose-digest'
import { digestMail } from '../digest-words'
import type { Day } from '../due-dates'

/** A mail about what is asked of somebody, with the address that stops these. */
export function mailOf(
  { id, name, email }: { id: string; name: string; email: string },
  lines: readonly DigestLine[],
  today: Day,
): Mail {
  const stop = writeStopLink('assignments', id)
  const words = digestMail({ name, lines, today, link: publicUrl('/me/assignments'), stop })
  return { to: email, ...words, unsubscribe: stop }
}
