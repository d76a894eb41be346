import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { createPerson } from './create-person.server'
import { giveRoles } from './internal/give-roles.server'
import { invitationSubject, openInvitations } from './internal/open-invitation.server'
import { openSession } from './open-session.server'
import { acceptFormSchema } from './people.schema'
import { redeemToken } from './redeem-token.server'
import { writeAudit } from './write-audit.server'

/**
 * Accepts an invitation, and with it all others to the same address that still hold: one account, however many invited.
 * Somebody new is signed in; an account that was there gets team and roles, and its owner signs in as ever, since a
 * link of two weeks should not open what is kept in it.
 * @returns the `Set-Cookie` value for somebody new, else null
 * @throws AppError expired; bad-input, for somebody new without a name; not-allowed, for an account that is closed
 */
export async function acceptInvitation(options: {
  request: Request
  input: unknown
  now: Date
}): Promise<{ cookie: string | null }> {
  const { request, now } = options
  const { token: secret, name } = acceptFormSchema.parse(options.input)
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const subject = await redeemToken(tx, { purpose: 'invitation', secret, subject: invitationSubject, now })
    const open = await openInvitations(tx, { subject, now })
    if (!open) throw unfulfilled()
    const { email } = open[0]
    const roles = open.flatMap((invitation) => invitation.roles)
    const before = await tx.person.findUnique({ where: { email } })
    if (before?.suspendedAt) throw unfulfilled()
    if (!before && !name)
      throw new AppError({ code: 'bad-input', message: 'no name', userMessage: 'A name is needed.' })
    const personId =
      before?.id ??
      (await createPerson(tx, { email, name: name ?? '', roles, actorId: null, by: 'invitation' }))
    for (const { team, roles, inviter } of open)
      await giveRoles(tx, { actorId: inviter.id, personId, roles, teamId: team?.id ?? null })
    await tx.invitation.updateMany({
      where: { id: { in: open.map(({ id }) => id) } },
      data: { acceptedAt: now },
    })
    await writeAudit(
      tx,
      open.map(({ id }) => ({ action: 'invitation-accepted', actorId: personId, subjectId: id })),
    )
    return { cookie: before ? null : await openSession(tx, { request, personId, method: 'link', now }) }
  })
}

function unfulfilled(): AppError {
  return new AppError({
    code: 'expired',
    message: 'invitation does not hold any more',
    userMessage: 'This invitation does not hold any more. Ask whoever sent it for a new one.',
  })
}
