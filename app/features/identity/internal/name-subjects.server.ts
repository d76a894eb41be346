import type { Prisma } from '~/platform/.server/prisma/client'

/** Names of the people, teams and invitations that the audit log holds by id. What was erased is not among them. */
export async function nameSubjects(
  db: Prisma.TransactionClient,
  ids: readonly (string | null | undefined)[],
): Promise<{ people: Map<string, string>; teams: Map<string, string>; invitations: Map<string, string> }> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))]
  const where = { id: { in: wanted } }
  const [people, teams, invitations] = await Promise.all([
    db.person.findMany({ where, select: { id: true, name: true } }),
    db.team.findMany({ where, select: { id: true, name: true } }),
    db.invitation.findMany({ where, select: { id: true, email: true } }),
  ])
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    invitations: new Map(invitations.map(({ id, email }) => [id, email])),
  }
}
