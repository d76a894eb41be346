import type { Prisma } from '~/platform/.server/prisma/client'
import type { AuditNote } from '../write-audit.server'

type Note = Pick<AuditNote, 'action' | 'detail'>

/**
 * Makes somebody belong to a team, or lead it, beside what they are there already. Whoever leads a team is a manager:
 * without the role the team would be out of their sight.
 * @returns what is to be noted of the person; nothing where nothing is new
 */
export async function putInTeam(
  db: Prisma.TransactionClient,
  options: { personId: string; teamId: string; leads: boolean },
): Promise<Note[]> {
  const { personId, teamId, leads } = options
  const place = { teamId_personId: { teamId, personId } }
  const had = await db.teamMember.findUnique({ where: place })
  if (leads ? had?.leads : had?.belongs) return []
  await db.teamMember.upsert({
    where: place,
    create: { teamId, personId, leads, belongs: !leads },
    update: leads ? { leads } : { belongs: true },
  })
  const manager = { personId, role: 'manager' }
  const known = !leads || (await db.personRole.findUnique({ where: { personId_role: manager } }))
  if (!known) await db.personRole.create({ data: manager })
  return [
    { action: 'team-joined', detail: { team: teamId, leads } },
    ...(known ? [] : [{ action: 'role-granted' as const, detail: { role: 'manager' } }]),
  ]
}
