import type { SignedIn } from '~/features/identity/person'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import type { AssignmentForm } from './assign.schema'
import type { Day } from './due-dates'
import { assignScope } from './internal/assign-scope.server'
import { findConcerned } from './internal/find-concerned.server'
import {
  type Faults,
  firstRounds,
  type Resolved,
  resolveAssignment,
} from './internal/resolve-assignment.server'
import { todayOf } from './internal/today-of.server'

export type Plan = Omit<Resolved, 'timing'> & {
  /** How many get it now. */
  count: number
  /** By name, the first of them. */
  people: { id: string; name: string }[]
  /** Suspended accounts: they get it once they are opened again. */
  suspended: number
  /** Days of the first rounds, where it comes again. */
  rounds: Day[]
}

const shownPeople = 50
const part = 500

/**
 * Says exactly who would get what and when, without writing anything: what carries it out works it out the same way.
 * Does not say who has done it already, since that is known only of those who are asked.
 * @throws AppError not-allowed
 */
export async function planAssignment(options: {
  asker: SignedIn
  form: AssignmentForm
  now: Date
}): Promise<{ faults: Faults } | { plan: Plan }> {
  const { asker, form, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const today = await todayOf(db, asker.id, now)
  const outcome = await resolveAssignment(db, { form, scope, today })
  if ('faults' in outcome) return outcome
  const { timing, ...resolved } = outcome.resolved
  const concerned = await findConcerned(db, { teams: form.team, people: form.person })
  const away = new Set(
    (await db.person.findMany({ where: { suspendedAt: { not: null } }, select: { id: true } })).map(
      ({ id }) => id,
    ),
  )
  const getting = concerned.filter((id) => !away.has(id))
  const people = await nameFirst(getting, scope.people)
  const rounds = timing.kind === 'date' && timing.repeat !== 'none' ? firstRounds(timing, 3) : []
  return {
    plan: {
      ...resolved,
      count: getting.length,
      people,
      suspended: concerned.length - getting.length,
      rounds,
    },
  }
}

/** The first of them by name. Looked up in parts: a database takes so many values in one question, and no more. */
async function nameFirst(
  ids: string[],
  people: Prisma.PersonWhereInput,
): Promise<{ id: string; name: string }[]> {
  const db = await openDatabase()
  const named: { id: string; name: string }[] = []
  for (let at = 0; at < ids.length; at += part)
    named.push(
      ...(await db.person.findMany({
        where: { AND: [people, { id: { in: ids.slice(at, at + part) } }] },
        select: { id: true, name: true },
      })),
    )
  return named.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)).slice(0, shownPeople)
}
