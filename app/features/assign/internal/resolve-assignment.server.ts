import { getLibrary } from '~/features/content/get-library.server'
import { getMatcher } from '~/features/match/get-matcher.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import type { AssignmentForm } from '../assign.schema'
import { assignWords } from '../assign-words'
import { type Day, dueOfRound, firstDue, type Timing } from '../due-dates'
import type { AssignScope } from './assign-scope.server'

export type Faults = Partial<Record<keyof AssignmentForm, string[]>>

export type Resolved = {
  what: 'lesson' | 'kit' | 'path'
  name: string
  situation: string
  situationTitle: string
  pieces: { lesson: string; depth: 'essence' | 'core' | 'deeper'; title: string; minutes: number }[]
  timing: Timing
  /** The first day due, today where so many days before the event are past; null where it is standing. */
  dueOn: Day | null
  soon: boolean
  event: { id: string; name: string; onDay: Day } | { name: string; onDay: Day; teamId: string } | null
}

/** A situation's kit for an assignment: there is no hurry, so it may be a little more than minutes before a meeting. */
const kitMinutes = 10

/**
 * Works out what a form of an assignment means: lessons, situation, day. What it refers to is looked up within what the
 * asker may see.
 * @param options.today the asker's own day
 * @returns what is wrong, by field, or what is meant
 */
export async function resolveAssignment(
  db: Prisma.TransactionClient,
  options: { form: AssignmentForm; scope: AssignScope; today: Day },
): Promise<{ faults: Faults } | { resolved: Resolved }> {
  const { form, scope, today } = options
  const [what, when, who] = [
    await resolveWhat(form),
    await resolveWhen(db, options),
    await resolveWho(db, { form, scope }),
  ]
  const faults: Faults = {}
  for (const part of [what, when, who]) if ('faults' in part) Object.assign(faults, part.faults)
  if ('faults' in what || 'faults' in when || Object.keys(faults).length > 0) return { faults }
  const { timing, event } = when
  const due = firstDue(timing)
  const soon = due !== null && due < today
  return {
    resolved: {
      ...what,
      name: form.name || what.name,
      timing,
      event,
      dueOn: soon ? today : due,
      soon,
    },
  }
}

async function resolveWhat({ piece, situation: asked }: AssignmentForm) {
  const { lessons, situations } = await getLibrary()
  const situation = situations.find(({ id }) => id === asked)
  if (piece.length === 0 && !situation) return { faults: { piece: [assignWords.noPieces] } }
  const chosen = piece.length > 0 ? piece : await kitOf(situation?.id ?? '')
  const pieces = chosen.map(({ lesson: slug, depth }) => {
    const lesson = lessons.find((one) => one.slug === slug)
    return lesson
      ? {
          lesson: slug,
          depth,
          title: lesson.title,
          minutes: lesson.outline.depths[depth].minutes,
          of: lesson,
        }
      : null
  })
  const known = pieces.filter((one) => one !== null)
  const first = known[0]
  if (known.length < pieces.length || !first) return { faults: { piece: [assignWords.unknownPiece] } }
  const of = situation ?? situations.find(({ id }) => id === first.of.situations[0])
  if (!of) return { faults: { piece: [assignWords.noPieces] } }
  const what = piece.length === 0 ? 'kit' : piece.length === 1 ? 'lesson' : 'path'
  return {
    what: what as Resolved['what'],
    name: what === 'lesson' ? first.title : of.title,
    situation: of.id,
    situationTitle: of.title,
    pieces: unique(known).map(({ of: _, ...one }) => one),
  }
}

/** The lessons that somebody who chooses the situation, and has ten minutes before it, is offered. */
async function kitOf(situation: string) {
  const { matcher } = await getMatcher()
  const { kit } = matcher.answer('', { situation, minutes: kitMinutes, moment: 'before' })
  return kit.map(({ lesson, depth }) => ({ lesson, depth }))
}

function unique<T extends { lesson: string }>(pieces: T[]): T[] {
  return pieces.filter(({ lesson }, at) => pieces.findIndex((one) => one.lesson === lesson) === at)
}

async function resolveWhen(
  db: Prisma.TransactionClient,
  { form, scope, today }: { form: AssignmentForm; scope: AssignScope; today: Day },
): Promise<{ faults: Faults } | Pick<Resolved, 'timing' | 'event'>> {
  const { timing, dueOn, repeat, daysBefore, workingDays, team } = form
  if (timing === 'standing') return { timing: { kind: 'standing' }, event: null }
  if (timing === 'date') {
    if (!dueOn) return { faults: { dueOn: ['Choose a day.'] } }
    if (dueOn < today) return { faults: { dueOn: [assignWords.past] } }
    return { timing: { kind: 'date', on: dueOn, repeat }, event: null }
  }
  if (form.event && form.event !== 'new') {
    const event = await db.workEvent.findFirst({
      where: { AND: [scope.events, { id: form.event, cancelledAt: null, onDay: { gte: today } }] },
      select: { id: true, name: true, onDay: true },
    })
    if (!event) return { faults: { event: [assignWords.unknownEvent] } }
    return { timing: { kind: 'event', on: event.onDay, daysBefore, workingDays }, event }
  }
  const { eventName: name, eventOn: onDay } = form
  if (!name) return { faults: { eventName: [assignWords.eventName] } }
  if (!onDay) return { faults: { eventOn: ['Choose a day.'] } }
  if (onDay < today) return { faults: { eventOn: [assignWords.past] } }
  const teamId = team[0]
  if (!teamId) return { faults: { team: [assignWords.eventTeam] } }
  return { timing: { kind: 'event', on: onDay, daysBefore, workingDays }, event: { name, onDay, teamId } }
}

async function resolveWho(
  db: Prisma.TransactionClient,
  { form: { team, person }, scope }: { form: AssignmentForm; scope: AssignScope },
): Promise<{ faults: Faults } | object> {
  if (team.length + person.length === 0) return { faults: { team: [assignWords.nobody] } }
  const [teams, people] = await Promise.all([
    db.team.count({ where: { AND: [scope.teams, { id: { in: team } }] } }),
    db.person.count({ where: { AND: [scope.people, { id: { in: person } }] } }),
  ])
  const all = teams === new Set(team).size && people === new Set(person).size
  return all ? {} : { faults: { team: [assignWords.unknownWho] } }
}

/** The days of the first rounds, for a preview. */
export function firstRounds(timing: Timing, count: number): Day[] {
  return Array.from({ length: count }, (_, round) => dueOfRound(timing, round)).filter((day) => day !== null)
}
