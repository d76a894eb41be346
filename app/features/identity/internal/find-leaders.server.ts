import type { Prisma } from '~/platform/.server/prisma/client'
import { pathOf, type TeamReach } from './team-reach.server'

/**
 * Who leads a team or one above it, and could act: suspended accounts are left out, archived teams above too.
 * @returns ids of people
 */
export async function findLeaders(
  db: Prisma.TransactionClient,
  reach: TeamReach,
  teamId: string,
): Promise<{ teamId: string; personId: string }[]> {
  const path = pathOf(reach.teams, teamId).filter(({ id, archivedAt }) => id === teamId || !archivedAt)
  return db.teamMember.findMany({
    where: { teamId: { in: path.map(({ id }) => id) }, leads: true, person: { suspendedAt: null } },
    select: { teamId: true, personId: true },
  })
}
