import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { findMoveFault } from './find-move-fault'
import { lockTeams } from './internal/lock-teams.server'
import { demandFreeName, readTeamReach, requireTeam } from './internal/team-reach.server'
import { teamFormSchema } from './people.schema'
import type { SignedIn } from './person'
import { teamWords } from './team-words'
import { writeAudit } from './write-audit.server'

/**
 * Makes a team, below another or, by an administrator, on its own. A manager makes them below those they look after.
 * @returns its id
 * @throws AppError not-allowed; bad-input, where a manager names no team above; conflict, where a team has that name or
 * the nest would be too deep; not-found, for a team above that is not there or not theirs
 */
export async function createTeam(options: { asker: SignedIn; input: unknown }): Promise<string> {
  const { asker } = options
  demandPermission(asker, 'write:team:team')
  const { name, parent } = teamFormSchema.parse(options.input)
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    await lockTeams(tx)
    const reach = await readTeamReach(tx, asker)
    if (parent) requireTeam(reach, parent)
    else if (!reach.any)
      throw new AppError({
        code: 'bad-input',
        message: 'a manager makes no team at the top',
        userMessage: teamWords.aboveNeeded,
      })
    demandFreeName(reach, name)
    const parentId = parent || null
    const draft = { id: 'new', parentId: null }
    if (findMoveFault([...reach.teams.values(), draft], draft.id)(parentId))
      throw new AppError({ code: 'conflict', message: 'teams too deep', userMessage: teamWords.deep })
    const { id } = await tx.team.create({ data: { name, parentId }, select: { id: true } })
    await writeAudit(tx, {
      action: 'team-created',
      actorId: asker.id,
      subjectId: id,
      ...(parentId && { detail: { to: parentId } }),
    })
    return id
  })
}
