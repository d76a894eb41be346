import type { Lesson } from '~/features/content/content.schema'
import { type Chance, dayOf, moment } from './chance'
import type { Company } from './people'

const hour = 3_600_000
const day = 24 * hour
const partOf = 5_000

/** Assignments of two years with whom they are for and what has become of it, some thousands at a time. */
export function* drawAssignments(
  chance: Chance,
  options: { lessons: readonly Lesson[]; situations: string[]; company: Company; count: number; now: Date },
) {
  const { lessons, situations, company, count, now } = options
  const fits = new Map(
    situations.map((id) => [id, lessons.filter((lesson) => lesson.situations.includes(id))]),
  )
  const people = company.people.map(({ id }) => id)
  const below = peopleBelow(company)
  const sizes = company.teams.map(({ id, level }) => ({ id, level }))
  const [small, large] = [sizes.filter(({ level }) => level === 3), sizes.filter(({ level }) => level === 2)]
  for (let from = 0; from < count; from += partOf) {
    const part: Record<string, Record<string, string | number | null>[]> = {
      Assignment: [],
      AssignmentPiece: [],
      AssignmentTarget: [],
      Duty: [],
    }
    for (let at = from; at < Math.min(count, from + partOf); at++) {
      const madeAt = now.getTime() - (1 - at / count) * 102 * 7 * day - hour
      const situation = chance.pick(situations)
      const pieces = Array.from(
        { length: chance.pick([1, 1, 1, 2, 2, 3]) },
        () => chance.pick(fits.get(situation) ?? lessons).slug,
      )
      const width = chance.number()
      const team =
        width > 0.995
          ? chance.pick(large.length ? large : sizes)
          : width > 0.92
            ? chance.pick(small.length ? small : sizes)
            : null
      const some = width < 0.7 ? 1 : chance.between(2, 5)
      const whom = team
        ? (below.get(team.id) ?? [])
        : [...new Set(Array.from({ length: some }, () => chance.pick(people)))]
      const standing = chance.happens(0.04)
      const repeat = !standing && chance.happens(0.03) ? chance.pick(['monthly', 'quarterly']) : 'none'
      const dueAt = madeAt + chance.between(4, 40) * day
      const required = chance.happens(0.85) ? 1 : 0
      const withdrawnAt = chance.happens(0.03) ? madeAt + 3 * day : null
      const id = chance.id(madeAt)
      part.Assignment?.push({
        id,
        name: `Ready for ${situation.replaceAll('-', ' ')}`,
        why: 'So that nobody meets it for the first time at the table.',
        required,
        what: pieces.length === 1 ? 'lesson' : 'path',
        situation,
        timing: standing ? 'standing' : 'date',
        dueOn: standing ? null : dayOf(dueAt),
        repeat,
        countsFrom: moment(madeAt),
        byId: company.topManagerId,
        createdAt: moment(madeAt),
        changedAt: moment(madeAt),
        withdrawnAt: withdrawnAt === null || withdrawnAt > now.getTime() ? null : moment(withdrawnAt),
        spreadAt: moment(madeAt),
        sentKey: id,
      })
      for (const [position, lesson] of [...new Set(pieces)].entries())
        part.AssignmentPiece?.push({
          assignmentId: id,
          position,
          lesson,
          depth: chance.pick(['essence', 'core', 'core']),
        })
      const target = { assignmentId: id, personId: null, teamId: null }
      for (const personId of team ? [] : whom)
        part.AssignmentTarget?.push({ id: chance.id(madeAt), ...target, personId })
      if (team) part.AssignmentTarget?.push({ id: chance.id(madeAt), ...target, teamId: team.id })
      const made = { id, situation, required, madeAt, withdrawnAt, of: new Set(pieces).size }
      const step = { none: Number.POSITIVE_INFINITY, monthly: 30 * day, quarterly: 91 * day }[repeat] ?? 0
      for (const personId of whom)
        for (let round = 0, due = dueAt; round === 0 || due - step < now.getTime(); round++, due += step)
          part.Duty?.push(
            drawDuty(chance, {
              ...made,
              personId,
              round,
              standing,
              due,
              last: due >= now.getTime() || step > 1e12,
              now: now.getTime(),
            }),
          )
    }
    yield part
  }
}

function drawDuty(
  chance: Chance,
  duty: {
    id: string
    personId: string
    situation: string
    required: number
    madeAt: number
    withdrawnAt: number | null
    of: number
    round: number
    standing: boolean
    due: number
    last: boolean
    now: number
  },
) {
  const { id, personId, situation, required, madeAt, withdrawnAt, of, round, standing, due, last, now } = duty
  const past = !standing && due < now
  const luck = chance.number()
  const old = now - due > 60 * day
  const state =
    withdrawnAt !== null && withdrawnAt < now
      ? 'withdrawn'
      : luck < (past ? 0.86 : standing ? 0.5 : 0.3)
        ? 'done'
        : past && !last
          ? 'over'
          : luck > 0.98 || (past && old && luck > 0.875)
            ? 'left'
            : 'open'
  const doneAt =
    state === 'done'
      ? Math.min(now - hour, madeAt + chance.number() ** 2 * Math.max(hour, due - madeAt) * 1.2)
      : null
  return {
    id: chance.id(madeAt),
    assignmentId: id,
    personId,
    round,
    situation,
    required,
    state,
    dueOn: standing ? null : dayOf(due),
    done: state === 'done' ? of : state === 'open' ? chance.between(0, of - 1) : 0,
    of,
    since: moment(madeAt),
    doneAt: doneAt === null ? null : moment(doneAt),
    doneOn: doneAt === null ? null : dayOf(doneAt),
    createdAt: moment(madeAt),
    changedAt: moment(doneAt ?? madeAt),
  }
}

/** Those who belong to a team or to one below it. */
function peopleBelow({ teams, people }: Company): Map<string, string[]> {
  const place = new Map(teams.map(({ id }, at) => [id, at]))
  const below = new Map<string, string[]>(teams.map(({ id }) => [id, []]))
  for (const { id, teamId } of people)
    for (let at = place.get(teamId) ?? -1; at >= 0; at = teams[at]?.above ?? -1)
      below.get(teams[at]?.id ?? '')?.push(id)
  return below
}
