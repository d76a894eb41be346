import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import { wakeOutbox } from '~/platform/outbox.server'
import { refusal } from './demand-permission'
import { giveRoles } from './internal/give-roles.server'
import { mayInvite } from './internal/may-invite.server'
import { sendInvitation } from './internal/send-invitation.server'
import { type InviteFate, resendMinutes } from './invitation-words'
import { tokenPurposes } from './issue-token.server'
import { ledTeamIds } from './led-team-ids.server'
import { type GivenAddress, parseAddresses } from './parse-addresses'
import { inviteFormSchema, mostAddresses } from './people.schema'
import { mayDo } from './permissions'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

export type InvitedAddress = { given: string; email: string | null; fate: InviteFate }

type Gift = { roles: SignedIn['roles']; team: { id: string; name: string } | null }

const minute = 60_000
/** Each batch is one transaction, short enough that nobody else waits for it. */
const batchSize = 20

/**
 * Invites everybody whose address is in the text, and tells each one's fate, in the order of the text. Whoever has an
 * account that the asker may see gets team and roles at once. Of an account that a manager may not see the fate says
 * nothing: it is invited like any address, by the same work, and joins when its owner accepts.
 * @throws AppError not-allowed, for roles or a team that the asker may not give; bad-input; too-large; too-many
 */
export async function invitePeople(options: {
  asker: SignedIn
  input: unknown
  now: Date
}): Promise<InvitedAddress[]> {
  const { asker, now } = options
  const input = inviteFormSchema.parse(options.input)
  const db = await openDatabase()
  const teamId = input.team || null
  if (!(await mayInvite(db, asker, { roles: input.roles, teamId }))) throw refusal('invite:person:team')
  const team = teamId ? await db.team.findUnique({ where: { id: teamId, archivedAt: null } }) : null
  if (teamId && !team) throw refusal('invite:person:team')
  const addresses = parseAddresses(input.addresses)
  const sound = addresses.filter(({ email }) => email)
  if (sound.length > mostAddresses)
    throw new AppError({
      code: 'too-large',
      message: 'too many addresses in one invitation',
      userMessage: `These are ${sound.length} addresses; one form takes ${mostAddresses}. Nobody was invited.`,
    })
  if (sound.length > 0) await limitRate('invite', asker.id, sound.length)
  const rows: InvitedAddress[] = []
  for (let at = 0; at < addresses.length; at += batchSize)
    await db.$transaction(
      async (tx) => {
        const scope = mayDo(asker, 'read:person:any') ? null : await ledTeamIds(tx, asker.id)
        for (const address of addresses.slice(at, at + batchSize))
          rows.push(await inviteOne(tx, { address, asker, scope, gift: { roles: input.roles, team }, now }))
      },
      { timeout: 20_000, maxWait: 20_000 },
    )
  wakeOutbox()
  return rows
}

async function inviteOne(
  db: Prisma.TransactionClient,
  options: { address: GivenAddress; asker: SignedIn; scope: string[] | null; gift: Gift; now: Date },
): Promise<InvitedAddress> {
  const { address, asker, scope, gift, now } = options
  const { given, email } = address
  if (!email) return { given, email, fate: 'no-address' }
  const person = await db.person.findUnique({
    where: { email, ...(scope && { memberships: { some: { teamId: { in: scope } } } }) },
  })
  if (person?.suspendedAt) return { given, email, fate: 'closed' }
  if (person) {
    const changed = await giveRoles(db, {
      actorId: asker.id,
      personId: person.id,
      roles: gift.roles,
      teamId: gift.team?.id ?? null,
    })
    return { given, email, fate: changed ? 'added' : 'here' }
  }
  return { given, email, fate: await inviteNew(db, { email, name: address.name, asker, gift, now }) }
}

async function inviteNew(
  db: Prisma.TransactionClient,
  options: { email: string; name: string | null; asker: SignedIn; gift: Gift; now: Date },
): Promise<InviteFate> {
  const { email, name, asker, gift, now } = options
  const before = await db.invitation.findFirst({
    where: { email, teamId: gift.team?.id ?? null, invitedBy: asker.id, acceptedAt: null, revokedAt: null },
  })
  const roles = gift.roles.join(',')
  if (before && now.getTime() - before.sentAt.getTime() < resendMinutes * minute) {
    await db.invitation.update({ where: { id: before.id }, data: { roles } })
    return 'waiting'
  }
  const sent = { sentAt: now, expiresAt: new Date(now.getTime() + tokenPurposes.invitation.minutes * minute) }
  const invitation = before
    ? await db.invitation.update({ where: { id: before.id }, data: { roles, ...sent } })
    : await db.invitation.create({
        data: {
          email,
          name,
          roles,
          teamId: gift.team?.id ?? null,
          invitedBy: asker.id,
          createdAt: now,
          ...sent,
        },
      })
  await sendInvitation(db, { invitation, inviter: asker.name, team: gift.team?.name ?? null, now })
  await writeAudit(db, {
    action: 'invited',
    actorId: asker.id,
    subjectId: invitation.id,
    detail: { roles: gift.roles.join(' '), ...(before && { again: true }) },
  })
  return before ? 'again' : 'invited'
}
