import { openDatabase } from '~/platform/db.server'
import { compareNames } from './compare-names'
import { demandPermission } from './demand-permission'
import { pathOf, readTeamReach, requireTeam } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { teamsBelow } from './teams-below'

export type Member = {
  id: string
  name: string
  email: string
  leads: boolean
  belongs: boolean
  suspended: boolean
}

/** A team near the one that is shown, as far as it is the asker's. */
export type NearTeam = { id: string; name: string; people: number }

export type ShownTeam = {
  id: string
  name: string
  archivedAt: string | null
  /** Those above, uppermost first; only those that are the asker's can be opened. */
  path: { id: string; name: string; open: boolean }[]
  /** The id of the team above, whoever's it is; what a move compares. */
  parentId: string | null
  above: NearTeam | null
  beside: NearTeam[]
  below: NearTeam[]
  leaders: Member[]
  /** A page of those who belong to it, by name. */
  people: Member[]
  total: number
  page: number
  pages: number
  /** Whether the asker may move, archive and bring it back. */
  placeable: boolean
  /** How many living teams hang below it, at whatever level. */
  teamsBelow: number
}

const membersAPage = 50

/**
 * A team as whoever looks after it sees it: where it stands, who leads it, and a page of its people.
 * @param page from 1; one behind the last is the last
 * @throws AppError not-allowed; not-found, in the same words for one that is not there and one of somebody else
 */
export async function showTeam(options: { asker: SignedIn; id: string; page: number }): Promise<ShownTeam> {
  const { asker, id } = options
  demandPermission(asker, 'read:team:team')
  const db = await openDatabase()
  const reach = await readTeamReach(db, asker)
  const team = requireTeam(reach, id, 'either')
  const living = [...reach.teams.values()].filter(({ archivedAt }) => !archivedAt)
  const held = living.filter((one) => reach.holds(one.id)).sort((a, b) => compareNames(a.name, b.name))
  const below = held.filter((one) => one.parentId === id)
  const beside = held.filter((one) => one.parentId === team.parentId && one.id !== id)
  const above = held.find((one) => one.id === team.parentId)
  const near = [...below, ...beside, ...(above ? [above] : [])].map((one) => one.id)
  const total = await db.teamMember.count({ where: { teamId: id, belongs: true } })
  const pages = Math.max(1, Math.ceil(total / membersAPage))
  const page = Math.min(options.page, pages)
  const select = {
    leads: true,
    belongs: true,
    person: { select: { id: true, name: true, email: true, suspendedAt: true } },
  } as const
  const [counts, leaders, people] = await Promise.all([
    db.teamMember.groupBy({
      by: ['teamId'],
      where: { teamId: { in: near }, belongs: true },
      _count: true,
    }),
    db.teamMember.findMany({
      where: { teamId: id, leads: true },
      select,
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
    }),
    db.teamMember.findMany({
      where: { teamId: id, belongs: true },
      select,
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
      skip: (page - 1) * membersAPage,
      take: membersAPage,
    }),
  ])
  const count = new Map(counts.map(({ teamId, _count }) => [teamId, _count]))
  const asNear = (one: { id: string; name: string }): NearTeam => ({
    id: one.id,
    name: one.name,
    people: count.get(one.id) ?? 0,
  })
  return {
    id,
    name: team.name,
    archivedAt: team.archivedAt?.toISOString() ?? null,
    path: pathOf(reach.teams, id)
      .slice(0, -1)
      .map((one) => ({ id: one.id, name: one.name, open: reach.holds(one.id) })),
    parentId: team.parentId,
    above: above ? asNear(above) : null,
    beside: beside.map(asNear),
    below: below.map(asNear),
    leaders: leaders.map(asMember),
    people: people.map(asMember),
    total,
    page,
    pages,
    placeable: reach.places(id),
    teamsBelow: teamsBelow(living, [id]).size - 1,
  }
}

type Row = {
  leads: boolean
  belongs: boolean
  person: { id: string; name: string; email: string; suspendedAt: Date | null }
}

function asMember({ leads, belongs, person }: Row): Member {
  const { id, name, email, suspendedAt } = person
  return { id, name, email, leads, belongs, suspended: suspendedAt !== null }
}
