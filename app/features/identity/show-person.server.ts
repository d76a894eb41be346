import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { lastSeen } from './internal/last-seen.server'
import type { SignedIn } from './person'
import { type Role, rolesAmong } from './words'

export type ShownPerson = {
  id: string
  name: string
  email: string
  roles: Role[]
  teams: { id: string; name: string; leads: boolean; belongs: boolean }[]
  createdAt: string
  seenAt: string | null
  suspendedAt: string | null
  sessions: number
}

/**
 * An account as an administrator looks after it. Nothing of what somebody reads, writes or keeps is part of it.
 * @throws AppError not-allowed; not-found
 */
export async function showPerson(options: { asker: SignedIn; id: string; now: Date }): Promise<ShownPerson> {
  const { asker, id, now } = options
  demandPermission(asker, 'read:person:any')
  const db = await openDatabase()
  const person = await db.person.findUnique({
    where: { id },
    include: {
      roles: true,
      memberships: { where: { team: { archivedAt: null } }, include: { team: true } },
      _count: { select: { sessions: { where: { expiresAt: { gt: now } } } } },
    },
  })
  if (!person)
    throw new AppError({
      code: 'not-found',
      message: 'no such person',
      userMessage: 'There is no such account, or it was erased.',
    })
  const seen = await lastSeen(db, [id])
  return {
    id,
    name: person.name,
    email: person.email,
    roles: rolesAmong(person.roles.map(({ role }) => role)),
    teams: person.memberships
      .map(({ team, leads, belongs }) => ({ id: team.id, name: team.name, leads, belongs }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    createdAt: person.createdAt.toISOString(),
    seenAt: seen.get(id)?.toISOString() ?? null,
    suspendedAt: person.suspendedAt?.toISOString() ?? null,
    sessions: person._count.sessions,
  }
}
