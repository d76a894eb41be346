import { countsFrom } from '~/features/assign/counts-from'
import { type Day, shift } from '~/features/assign/due-dates'
import { dayFor } from '~/features/assign/remind'
import { settle } from '~/features/assign/settle'
import type { Lesson } from '~/features/content/content.schema'
import { teamsAbove } from '~/features/identity/teams-above'
import { type DemoAssignment, demoAssignments } from './demo-assignments'
import type { Draw } from './draw-numbers'
import { drawUse } from './draw-reading'

const hour = 3_600_000
const day = 24 * hour

type Use = ReturnType<typeof drawUse>
type Reader = { id: string; name: string; createdAt: Date; timeZone: string; teams: string[]; uses: Use[] }
type Team = { id: string; name: string; parentId: string | null }

/**
 * What the managers of the demo asked for, with what became of it. Some of their people read what was asked: their
 * readings grow by that. States are those that the product itself settles from the readings.
 */
export function drawAssignments(
  draw: Draw,
  options: { lessons: readonly Lesson[]; teams: readonly Team[]; readers: readonly Reader[]; now: Date },
) {
  const { teams, now } = options
  const today = now.toISOString().slice(0, 10)
  return demoAssignments.map((asked) => {
    const madeAt = new Date(now.getTime() - asked.made * day)
    const dueOn = asked.due === null ? null : shift(today, asked.due)
    const pieces = choosePieces(asked, options.lessons)
    const teamId = teams.find(({ name }) => name === asked.team)?.id ?? ''
    const byId = options.readers.find(({ name }) => name === asked.by)?.id ?? null
    const concerned = options.readers.filter((reader) => teamsAbove(teams, reader.teams).has(teamId))
    for (const reader of concerned)
      if (draw.chance(asked.share))
        readAsked(draw, { reader, pieces, situation: asked.situation, madeAt, now })
    const duties = concerned.map((reader) =>
      drawDuty(draw, { reader, asked, pieces, madeAt, dueOn, lessons: options.lessons }),
    )
    return { ...asked, id: draw.uuid(), madeAt, dueOn, teamId, byId, pieces, duties, eventId: draw.uuid() }
  })
}

/** The first lessons of the situation, by name. */
function choosePieces({ situation, lessons: count, depth }: DemoAssignment, lessons: readonly Lesson[]) {
  const fits = lessons.filter((lesson) => lesson.situations.includes(situation))
  return fits.slice(0, count).map((lesson) => ({ lesson, depth }))
}

/** One reads what was asked in the days after it was, in the hours of their day. */
function readAsked(
  draw: Draw,
  of: { reader: Reader; pieces: ReturnType<typeof choosePieces>; situation: string; madeAt: Date; now: Date },
): void {
  const { reader, pieces, situation, madeAt, now } = of
  const from = Math.max(madeAt.getTime(), reader.createdAt.getTime())
  const at = drawWorkingHour(draw, from, now.getTime() - 2 * hour)
  for (const { lesson, depth } of pieces) {
    const use = { ...drawUse(draw, { lesson, depth, situation, at }), asked: true, taskSeconds: null }
    const { steps } = use
    const end = new Date(at + lesson.outline.depths[depth].seconds * 1000)
    if (end < now) reader.uses.push({ ...use, step: steps, finishedAt: end, changedAt: end, usedAt: null })
  }
}

/** Rather soon than late, and not on a weekend or at night, as far as that can be had. */
function drawWorkingHour(draw: Draw, from: number, to: number): number {
  let at = from
  for (let tries = 0; tries < 30; tries++) {
    at = from + draw.number() ** 2 * Math.max(0, to - from)
    const [weekday, time] = [new Date(at).getUTCDay(), new Date(at).getUTCHours()]
    if (weekday > 0 && weekday < 6 && time > 5 && time < 17) return at
  }
  return at
}

function drawDuty(
  draw: Draw,
  of: {
    reader: Reader
    asked: DemoAssignment
    pieces: ReturnType<typeof choosePieces>
    madeAt: Date
    dueOn: Day | null
    lessons: readonly Lesson[]
  },
) {
  const { reader, asked, pieces, madeAt, dueOn, lessons } = of
  const createdAt = new Date(Math.max(madeAt.getTime(), reader.createdAt.getTime()))
  const since = countsFrom(madeAt)
  const {
    done,
    of: all,
    doneAt,
  } = settle({
    pieces: pieces.map(({ lesson, depth }) => ({ lesson: lesson.slug, depth })),
    uses: reader.uses,
    known: [],
    since,
    inLibrary: (slug) => lessons.some((lesson) => lesson.slug === slug),
  })
  return {
    id: draw.uuid(),
    personId: reader.id,
    situation: asked.situation,
    required: asked.required,
    state: doneAt ? 'done' : 'open',
    dueOn,
    done,
    of: all,
    since,
    doneAt,
    doneOn: doneAt && dayFor(doneAt, reader.timeZone),
    createdAt,
    changedAt: doneAt && doneAt > createdAt ? doneAt : createdAt,
  }
}
