import type { Prisma } from '~/platform/.server/prisma/client'
import { log } from '~/platform/log.server'
import type { RoleMapping } from '../parse-role-mapping'
import { type Role, roles } from '../words'
import { writeAudit } from '../write-audit.server'

/**
 * Makes the roles that the mapping names follow the groups: given and taken. Roles that it does not name are left
 * alone, and the last administrator stays one, so that a slip at the provider locks nobody out of looking after this.
 */
export async function followGroups(
  db: Prisma.TransactionClient,
  options: { personId: string; groups: readonly string[]; mapping: RoleMapping },
): Promise<void> {
  const { personId, groups, mapping } = options
  const mapped = new Set([...mapping.values()].flat())
  const wanted = new Set(groups.flatMap((group) => mapping.get(group) ?? []))
  const held = new Set((await db.personRole.findMany({ where: { personId } })).map(({ role }) => role))
  const note = (action: 'role-granted' | 'role-taken', role: Role) =>
    writeAudit(db, { action, actorId: null, subjectId: personId, detail: { role, by: 'sign-on' } })
  for (const role of roles.filter((one) => mapped.has(one))) {
    if (wanted.has(role) && !held.has(role)) {
      await db.personRole.create({ data: { personId, role } })
      await note('role-granted', role)
    }
    if (!wanted.has(role) && held.has(role)) {
      if (role === 'admin' && (await isLastAdmin(db, personId))) {
        log.warn({ personId }, 'sign-on would have taken the last administrator')
        continue
      }
      await db.personRole.delete({ where: { personId_role: { personId, role } } })
      await note('role-taken', role)
    }
  }
}

async function isLastAdmin(db: Prisma.TransactionClient, personId: string): Promise<boolean> {
  const other = await db.personRole.findFirst({
    where: { role: 'admin', personId: { not: personId }, person: { suspendedAt: null } },
  })
  return other === null
}
