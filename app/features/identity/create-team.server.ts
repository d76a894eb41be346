import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { teamFormSchema } from './people.schema'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/**
 * Makes a team, below another or on its own. Names are told apart without regard to capitals, so that a file of people
 * can name a team.
 * @returns its id
 * @throws AppError not-allowed; conflict, where a team has that name; not-found, for a parent that is not there
 */
export async function createTeam(options: { asker: SignedIn; input: unknown }): Promise<string> {
  const { asker } = options
  demandPermission(asker, 'write:team:any')
  const { name, parent } = teamFormSchema.parse(options.input)
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const teams = await tx.team.findMany({ where: { archivedAt: null }, select: { id: true, name: true } })
    if (teams.some((team) => team.name.toLowerCase() === name.toLowerCase()))
      throw new AppError({
        code: 'conflict',
        message: 'team name is taken',
        userMessage: 'A team has this name already. Choose another.',
      })
    if (parent && !teams.some(({ id }) => id === parent))
      throw new AppError({
        code: 'not-found',
        message: 'no such parent team',
        userMessage: 'The team above is not there any more. Choose another.',
      })
    const { id } = await tx.team.create({ data: { name, parentId: parent ?? null }, select: { id: true } })
    await writeAudit(tx, { action: 'team-created', actorId: asker.id, subjectId: id })
    return id
  })
}
