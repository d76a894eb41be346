import type { Prisma } from '~/platform/.server/prisma/client'
import { ledTeamIds } from './led-team-ids.server'
import { mayDo } from './permissions'
import type { SignedIn } from './person'

/** Whom somebody may see: an administrator everybody, a manager the people of the teams they lead, anyone else nobody. */
export async function peopleScope(
  db: Prisma.TransactionClient,
  asker: SignedIn,
): Promise<{ people: Prisma.PersonWhereInput; teams: Prisma.TeamWhereInput }> {
  if (mayDo(asker, 'read:person:any')) return { people: {}, teams: {} }
  const led = mayDo(asker, 'read:person:team') ? await ledTeamIds(db, asker.id) : []
  return {
    people: { memberships: { some: { teamId: { in: led } } } },
    teams: { id: { in: led } },
  }
}
