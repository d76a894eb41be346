import type { Prisma } from '~/platform/.server/prisma/client'
import type { KnownPerson } from '../plan-import'
import type { TeamWorld } from '../plan-team-import'

/** The ids behind the names of a world, for carrying a plan out. */
export type WorldIds = { people: Map<string, string>; teams: Map<string, string> }

/**
 * What there is already of the people with these addresses (or of all, with null), and of all teams that live.
 * Three plain reads that are put together here: thousands of people are read in a fraction of a second so.
 */
export async function loadImportWorld(
  db: Prisma.TransactionClient,
  emails: readonly string[] | null,
): Promise<{ world: TeamWorld; ids: WorldIds }> {
  const where = emails ? { email: { in: [...emails] } } : {}
  const people = await db.person.findMany({
    where,
    select: { id: true, email: true, name: true, suspendedAt: true },
  })
  const of = emails ? { personId: { in: people.map(({ id }) => id) } } : {}
  const roles = await db.personRole.findMany({ where: of, select: { personId: true, role: true } })
  const members = await db.teamMember.findMany({
    where: { ...of, team: { archivedAt: null } },
    select: { personId: true, leads: true, belongs: true, teamId: true },
  })
  const teams = await db.team.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true, parentId: true },
  })
  const keyOf = new Map(teams.map(({ id, name }) => [id, name.toLowerCase()]))
  const known = new Map(
    people.map(({ id, name, suspendedAt }) => [
      id,
      {
        name,
        suspended: suspendedAt !== null,
        roles: [] as string[],
        belongs: new Set<string>(),
        leads: new Set<string>(),
      },
    ]),
  )
  for (const { personId, role } of roles) known.get(personId)?.roles.push(role)
  for (const { personId, teamId, leads, belongs } of members) {
    const key = keyOf.get(teamId)
    if (key && belongs) known.get(personId)?.belongs.add(key)
    if (key && leads) known.get(personId)?.leads.add(key)
  }
  const names = new Map<string, string[]>()
  for (const { name } of teams)
    names.set(name.toLowerCase(), [...(names.get(name.toLowerCase()) ?? []), name])
  return {
    world: {
      people: new Map(
        people.flatMap(({ id, email }): [string, KnownPerson][] => {
          const person = known.get(id)
          return person ? [[email, person]] : []
        }),
      ),
      teams: names,
      standing: teams,
    },
    ids: {
      people: new Map(people.map(({ id, email }) => [email, id])),
      teams: new Map(teams.map(({ id, name }) => [name.toLowerCase(), id])),
    },
  }
}
