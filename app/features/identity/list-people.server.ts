import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import { holdingWords } from './internal/holding-words.server'
import { lastSeen } from './internal/last-seen.server'
import { peopleScope } from './people-scope.server'
import type { SignedIn } from './person'
import { type Role, rolesAmong } from './words'

export type ListedPerson = {
  id: string
  name: string
  email: string
  roles: Role[]
  /** Of a manager's people only the teams that the manager may see. */
  teams: { name: string; leads: boolean }[]
  /** ISO, or null for somebody who never signed in. */
  seenAt: string | null
  suspended: boolean
}

export const peopleAPage = 50

/**
 * People by name, a page at a time: for an administrator all, for a manager those of the teams they lead and below.
 * @param words every word has to be in the name or the address; capitals do not count
 * @param page from 1; one behind the last is the last
 * @throws AppError not-allowed
 */
export async function listPeople(options: {
  asker: SignedIn
  words: string
  page: number
}): Promise<{ people: ListedPerson[]; total: number; page: number; pages: number }> {
  const { asker, words } = options
  demandPermission(asker, 'read:person:team')
  const db = await openDatabase()
  const scope = await peopleScope(db, asker)
  const where = { AND: [scope.people, ...holdingWords(words)] }
  const total = await db.person.count({ where })
  const pages = Math.max(1, Math.ceil(total / peopleAPage))
  const page = Math.min(options.page, pages)
  const rows = await db.person.findMany({
    where,
    select: {
      id: true,
      name: true,
      email: true,
      suspendedAt: true,
      roles: { select: { role: true } },
      memberships: {
        where: { team: { AND: [scope.teams, { archivedAt: null }] } },
        select: { leads: true, team: { select: { name: true } } },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * peopleAPage,
    take: peopleAPage,
  })
  const ids = rows.map(({ id }) => id)
  const seen = await lastSeen(db, ids)
  const people = rows.map(({ id, name, email, suspendedAt, roles, memberships }) => ({
    id,
    name,
    email,
    roles: rolesAmong(roles.map(({ role }) => role)),
    teams: memberships.map(({ leads, team }) => ({ name: team.name, leads })),
    seenAt: seen.get(id)?.toISOString() ?? null,
    suspended: suspendedAt !== null,
  }))
  return { people, total, page, pages }
}
