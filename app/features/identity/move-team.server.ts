import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { findMoveFault } from './find-move-fault'
import { lockTeams } from './internal/lock-teams.server'
import { noTeam, readTeamReach, requireTeam, type TeamReach } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { teamMoveSchema } from './team.schema'
import { teamWords } from './team-words'
import { writeAudit } from './write-audit.server'

/** A move as it was made, for saying so and for undoing it; empty for no team above. */
export type TeamMoved = {
  team: { id: string; name: string }
  from: string
  to: string
  toName: string | null
}

/**
 * Hangs a team, with all below it, under another; by an administrator also under none. A manager moves teams only within
 * what they look after, so that no team leaves the reach of whoever leads the one above it.
 * @throws AppError not-allowed; not-found, also for somebody else's; conflict, for a ring, a nest too deep, a team whose
 * place is not theirs to change, and one that was moved since it was seen
 */
export async function moveTeam(options: { asker: SignedIn; input: unknown }): Promise<TeamMoved> {
  const { asker } = options
  demandPermission(asker, 'write:team:team')
  const { team: id, from, to } = teamMoveSchema.parse(options.input)
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    await lockTeams(tx)
    const reach = await readTeamReach(tx, asker)
    const team = requireTeam(reach, id)
    const target = to ? requireTeam(reach, to) : null
    if (!target && !reach.any) throw noTeam()
    if (!reach.places(id)) throw refused('place of the team is not theirs', teamWords.fixed)
    demandAsSeen(reach, { id, from })
    const fault = findMoveFault([...reach.teams.values()], id)(to || null)
    if (fault) throw refused(`move would be a fault: ${fault}`, teamWords[fault])
    if ((team.parentId ?? '') !== to) {
      await tx.team.update({ where: { id }, data: { parentId: to || null } })
      await writeAudit(tx, { action: 'team-moved', actorId: asker.id, subjectId: id, detail: { from, to } })
    }
    return { team: { id, name: team.name }, from, to, toName: target?.name ?? null }
  })
}

function demandAsSeen(reach: TeamReach, seen: { id: string; from: string }): void {
  const now = reach.teams.get(seen.id)?.parentId ?? ''
  if (now === seen.from) return
  const place =
    now === '' ? 'part of no other team' : `part of ${reach.teams.get(now)?.name ?? 'another team'}`
  throw refused(
    'team was moved meanwhile',
    `The team was moved meanwhile: it is ${reach.holds(now) || now === '' ? place : 'part of another team'} now. Nothing was changed.`,
  )
}

function refused(message: string, userMessage: string): AppError {
  return new AppError({ code: 'conflict', message, userMessage })
}
