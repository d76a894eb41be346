import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { mayDo } from '../permissions'
import type { SignedIn } from '../person'
import { teamWords } from '../team-words'

export type TeamRow = { id: string; name: string; parentId: string | null; archivedAt: Date | null }

/** Which teams somebody looks after. */
export type TeamReach = {
  /** Every team there is, by id, also those out of reach: for paths and rings. Never send it out whole. */
  teams: ReadonlyMap<string, TeamRow>
  /** Whether it is everybody's: an administrator. */
  any: boolean
  /** What is in the team: its name, people, teams below. Also archived ones that they would look after. */
  holds: (id: string) => boolean
  /** The team itself, where it stands and whether it is: that is up to the one above it. */
  places: (id: string) => boolean
}

/**
 * The teams that somebody leads, and those below: as `ledTeamIds`, and archived ones beside them. Reads all teams, some
 * hundreds, at once.
 */
export async function readTeamReach(db: Prisma.TransactionClient, asker: SignedIn): Promise<TeamReach> {
  const rows = await db.team.findMany({ select: { id: true, name: true, parentId: true, archivedAt: true } })
  const teams = new Map(rows.map((row) => [row.id, row]))
  if (mayDo(asker, 'write:team:any'))
    return { teams, any: true, holds: (id) => teams.has(id), places: (id) => teams.has(id) }
  const own = mayDo(asker, 'write:team:team')
    ? await db.teamMember.findMany({ where: { personId: asker.id, leads: true }, select: { teamId: true } })
    : []
  const children = new Map<string, TeamRow[]>()
  for (const row of rows)
    if (row.parentId) children.set(row.parentId, [...(children.get(row.parentId) ?? []), row])
  const held = new Set<string>()
  const next = own.map(({ teamId }) => teamId)
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const team = teams.get(id)
    if (!team || held.has(id)) continue
    held.add(id)
    // What still lives below an archived team is out of its leaders' reach, as for everything else they do.
    for (const child of children.get(id) ?? []) if (!team.archivedAt || child.archivedAt) next.push(child.id)
  }
  return {
    teams,
    any: false,
    holds: (id) => held.has(id),
    places: (id) => {
      const above = held.has(id) ? teams.get(id)?.parentId : null
      return above ? held.has(above) : false
    },
  }
}

/**
 * A team of somebody's reach.
 * @throws AppError not-found, in the same words for one that is not there and one of somebody else; conflict, where it
 * is archived
 */
export function requireTeam(reach: TeamReach, id: string, archived: 'living' | 'either' = 'living'): TeamRow {
  const team = reach.holds(id) ? reach.teams.get(id) : undefined
  if (!team) throw noTeam()
  if (team.archivedAt && archived === 'living')
    throw new AppError({ code: 'conflict', message: 'team is archived', userMessage: teamWords.archived })
  return team
}

/**
 * Refuses a name that a living team bears. Names are told apart in the whole house, without regard to capitals, since
 * files and invitations name teams by them.
 * @throws AppError conflict
 */
export function demandFreeName(reach: TeamReach, name: string, except?: string): void {
  for (const team of reach.teams.values())
    if (!team.archivedAt && team.id !== except && team.name.toLowerCase() === name.toLowerCase())
      throw new AppError({ code: 'conflict', message: 'team name is taken', userMessage: teamWords.taken })
}

export function noTeam(): AppError {
  return new AppError({ code: 'not-found', message: 'no such team', userMessage: teamWords.gone })
}

/** Names from the uppermost team down to this one. */
export function pathOf(teams: ReadonlyMap<string, TeamRow>, id: string): TeamRow[] {
  const path: TeamRow[] = []
  for (let team = teams.get(id); team && !path.includes(team); team = teams.get(team.parentId ?? ''))
    path.unshift(team)
  return path
}
