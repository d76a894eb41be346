import type { Prisma } from '~/platform/.server/prisma/client'
import type { Role } from '../words'
import { writeAudit } from '../write-audit.server'

/** Adds roles and a team to an account, as far as it does not have them; each is noted. Whether anything was new. */
export async function giveRoles(
  db: Prisma.TransactionClient,
  options: { actorId: string; personId: string; roles: readonly Role[]; teamId: string | null },
): Promise<boolean> {
  const { actorId, personId, roles, teamId } = options
  const had = await db.personRole.findMany({ where: { personId } })
  const missing = roles.filter((role) => !had.some((one) => one.role === role))
  await db.personRole.createMany({ data: missing.map((role) => ({ personId, role })) })
  await writeAudit(
    db,
    missing.map((role) => ({ action: 'role-granted', actorId, subjectId: personId, detail: { role } })),
  )
  if (!teamId) return missing.length > 0
  const member = await db.teamMember.findUnique({
    where: { teamId_personId: { teamId, personId }, belongs: true },
  })
  if (member) return missing.length > 0
  await db.teamMember.upsert({
    where: { teamId_personId: { teamId, personId } },
    create: { teamId, personId },
    update: { belongs: true },
  })
  await writeAudit(db, { action: 'team-joined', actorId, subjectId: personId, detail: { team: teamId } })
  return true
}
