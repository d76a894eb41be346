import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { lockTeams } from './internal/lock-teams.server'
import { pathOf, readTeamReach, requireTeam } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { teamWords } from './team-words'
import { teamsBelow } from './teams-below'
import { writeAudit } from './write-audit.server'

/**
 * Brings a team back, with those below it that were archived in the same moment. Where the team above it is still
 * archived it hangs under the nearest one above that lives.
 * @returns how many teams came back, and the name of the one above
 * @throws AppError not-allowed; not-found, also for somebody else's; conflict, where another team has taken a name meanwhile, or
 * the place it would come back to is up to others
 */
export async function restoreTeam(options: {
  asker: SignedIn
  id: string
}): Promise<{ teams: number; above: string | null }> {
  const { asker, id } = options
  demandPermission(asker, 'write:team:team')
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    await lockTeams(tx)
    const reach = await readTeamReach(tx, asker)
    const team = requireTeam(reach, id, 'either')
    const above = pathOf(reach.teams, id)
      .slice(0, -1)
      .filter(({ archivedAt }) => archivedAt === null)
      .at(-1)
    if (!team.archivedAt) return { teams: 0, above: above?.name ?? null }
    // A manager brings nothing back to a place that they do not look after.
    if (!reach.any && !(reach.places(id) && above && reach.holds(above.id)))
      throw new AppError({
        code: 'conflict',
        message: 'the place to come back to is not theirs',
        userMessage: teamWords.aboveArchived,
      })
    const moment = team.archivedAt.getTime()
    const together = [...reach.teams.values()].filter((one) => one.archivedAt?.getTime() === moment)
    const ids = [...teamsBelow(together, [id])]
    const taken = new Set(
      [...reach.teams.values()].filter((one) => !one.archivedAt).map(({ name }) => name.toLowerCase()),
    )
    const clash = together.find((one) => ids.includes(one.id) && taken.has(one.name.toLowerCase()))
    if (clash)
      throw new AppError({
        code: 'conflict',
        message: 'name of an archived team is taken',
        userMessage: `Another team is called “${clash.name}” by now. Rename one of the two first; nothing was changed.`,
      })
    await tx.team.updateMany({ where: { id: { in: ids } }, data: { archivedAt: null } })
    await tx.team.update({ where: { id }, data: { parentId: above?.id ?? null } })
    await writeAudit(
      tx,
      ids.map((subjectId) => ({
        action: 'team-restored',
        actorId: asker.id,
        subjectId,
        ...(subjectId === id && above && { detail: { to: above.id } }),
      })),
    )
    return { teams: ids.length, above: above?.name ?? null }
  })
}
