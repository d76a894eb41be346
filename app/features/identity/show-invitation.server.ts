import { openDatabase } from '~/platform/db.server'
import { invitationSubject, openInvitations } from './internal/open-invitation.server'
import { peekToken } from './peek-token.server'

export type ShownInvitation = {
  email: string
  name: string
  inviter: string
  teams: string[]
  hasAccount: boolean
}

/** What whoever holds an invitation's link is shown before they accept; uses nothing up. Null: it does not hold any more. */
export async function showInvitation(options: {
  secret: unknown
  now: Date
}): Promise<ShownInvitation | null> {
  const { secret, now } = options
  const db = await openDatabase()
  const subject = await peekToken(db, { purpose: 'invitation', secret, subject: invitationSubject, now })
  const open = subject && (await openInvitations(db, { subject, now }))
  if (!open) return null
  const [own] = open
  const account = await db.person.findUnique({ where: { email: own.email }, select: { id: true } })
  return {
    email: own.email,
    name: own.name ?? '',
    inviter: own.inviter.name,
    teams: [...new Set(open.flatMap(({ team }) => team?.name ?? []))],
    hasAccount: account !== null,
  }
}
