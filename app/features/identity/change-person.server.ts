import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { putInTeam } from './internal/put-in-team.server'
import { type PersonChange, personChangeSchema } from './people.schema'
import type { Permission } from './permissions'
import type { SignedIn } from './person'
import { isRole } from './words'
import { type AuditNote, writeAudit } from './write-audit.server'

const needs: Record<PersonChange['do'], Permission> = {
  name: 'write:person:any',
  roles: 'grant:role:any',
  suspend: 'suspend:person:any',
  restore: 'suspend:person:any',
  join: 'write:team:any',
  leave: 'write:team:any',
}

type Change = { asker: SignedIn; id: string; now: Date }

/**
 * One change of an account by an administrator, with its notes in the audit log. Suspending ends all sessions at once.
 * There is always an administrator who can sign in: the last one's role stays, and nobody suspends themselves.
 * @throws AppError not-allowed; not-found; conflict
 */
export async function changePerson(options: Change & { input: unknown }): Promise<void> {
  const input = personChangeSchema.parse(options.input)
  demandPermission(options.asker, needs[input.do])
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    if (!(await tx.person.findUnique({ where: { id: options.id }, select: { id: true } })))
      throw gone('account')
    const notes = await carryOut(tx, options, input)
    await writeAudit(
      tx,
      notes.map((note) => ({ actorId: options.asker.id, subjectId: options.id, ...note })),
    )
  })
}

type Note = Pick<AuditNote, 'action' | 'detail'>

async function carryOut(db: Prisma.TransactionClient, change: Change, input: PersonChange): Promise<Note[]> {
  const { id, now } = change
  switch (input.do) {
    case 'name': {
      const { count } = await db.person.updateMany({
        where: { id, name: { not: input.name } },
        data: { name: input.name },
      })
      return count ? [{ action: 'person-changed', detail: { what: 'name' } }] : []
    }
    case 'roles':
      return changeRoles(db, change, input.roles)
    case 'suspend': {
      if (id === change.asker.id)
        throw refused('own account', 'You cannot suspend yourself. Ask another administrator.')
      const { count } = await db.person.updateMany({
        where: { id, suspendedAt: null },
        data: { suspendedAt: now },
      })
      if (!count) return []
      const { count: sessions } = await db.session.deleteMany({ where: { personId: id } })
      return [{ action: 'person-suspended', detail: { sessions } }]
    }
    case 'restore': {
      const { count } = await db.person.updateMany({
        where: { id, suspendedAt: { not: null } },
        data: { suspendedAt: null },
      })
      return count ? [{ action: 'person-restored' }] : []
    }
    case 'join': {
      const { team: teamId, leads } = input
      if (!(await db.team.findUnique({ where: { id: teamId, archivedAt: null } }))) throw gone('team')
      return putInTeam(db, { personId: id, teamId, leads })
    }
    case 'leave': {
      const { count } = await db.teamMember.deleteMany({ where: { teamId: input.team, personId: id } })
      return count ? [{ action: 'team-left', detail: { team: input.team } }] : []
    }
  }
}

async function changeRoles(
  db: Prisma.TransactionClient,
  { id }: Change,
  wanted: SignedIn['roles'],
): Promise<Note[]> {
  const had = (await db.personRole.findMany({ where: { personId: id } })).map(({ role }) => role)
  const granted = wanted.filter((role) => !had.includes(role))
  const taken = had.filter(isRole).filter((role) => !wanted.includes(role))
  if (taken.includes('admin')) {
    const others = await db.personRole.count({
      where: { role: 'admin', personId: { not: id }, person: { suspendedAt: null } },
    })
    if (others === 0)
      throw refused(
        'last administrator',
        'This is the only administrator. Make somebody else one first; nothing was changed.',
      )
  }
  await db.personRole.createMany({ data: granted.map((role) => ({ personId: id, role })) })
  await db.personRole.deleteMany({ where: { personId: id, role: { in: taken } } })
  return [
    ...granted.map((role) => ({ action: 'role-granted' as const, detail: { role } })),
    ...taken.map((role) => ({ action: 'role-taken' as const, detail: { role } })),
  ]
}

function refused(message: string, userMessage: string): AppError {
  return new AppError({ code: 'conflict', message, userMessage })
}

function gone(what: 'account' | 'team'): AppError {
  return new AppError({
    code: 'not-found',
    message: `no such ${what}`,
    userMessage:
      what === 'team' ? 'That team is not there any more.' : 'There is no such account, or it was erased.',
  })
}
