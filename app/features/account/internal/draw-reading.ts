import type { Lesson } from '~/features/content/content.schema'
import type { Depth, Moment } from '~/features/content/words'
import { listRecallQuestions } from '~/features/learn/list-recall-questions'
import { type Memory, scheduleRecall } from '~/features/learn/schedule-recall'
import { demoDebriefs, demoNotes, demoSituations } from './demo-company'
import type { Draw } from './draw-numbers'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Shares of a full day by weekday, Sunday first. */
const weekdays = [0.03, 0.9, 1.15, 1.2, 1.1, 0.65, 0.04]
const workingDays = weekdays.reduce((sum, share) => sum + share, 0)

/**
 * What one person of the demo reads from one day to another, and what comes of it: before meetings, on breaks, seldom
 * afterwards; mostly on working days; more once they know it. Nothing lies after `until`.
 * @param pace occasions a week
 * @param noon the hour of noon where they are, in UTC
 */
export function drawReading(
  draw: Draw,
  options: {
    lessons: readonly Lesson[]
    situations: readonly string[]
    from: Date
    until: Date
    pace: number
    noon: number
    recall: boolean
  },
) {
  const { lessons, from, until, pace, noon } = options
  const common = options.situations.filter((id) => demoSituations.includes(id))
  const usual = [...draw.some(common, 3), ...draw.some(options.situations, draw.between(1, 3))]
  const uses: ReturnType<typeof drawUse>[] = []
  const debriefs: ReturnType<typeof drawDebrief>[] = []
  const length = until.getTime() - from.getTime()
  const firstDay = Math.floor(from.getTime() / day) * day
  for (let date = firstDay; pace > 0 && date < until.getTime(); date += day) {
    const share = (weekdays[new Date(date).getUTCDay()] ?? 0) / workingDays
    const known = 0.55 + 0.45 * Math.min(1, (date - firstDay) / (length / 2))
    for (let chance = pace * share * known; chance > 0; chance -= 1) {
      if (!draw.chance(chance)) continue
      const event = date + (noon + draw.pick([-3, -2.5, -2, -1, 1, 1.5, 2, 3, 4])) * hour
      const occasion = drawOccasion(draw, { lessons, situation: draw.pick(usual), event })
      const own = occasion
        .map((piece) => drawUse(draw, piece))
        .filter((use) => use.startedAt > from && use.changedAt < until)
      uses.push(...own)
      const debrief = own.length ? drawDebrief(draw, own, event) : null
      if (debrief && debrief.dueAt < until && draw.chance(0.55)) debriefs.push(debrief)
    }
  }
  const read = [...new Set(uses.filter(({ finishedAt }) => finishedAt).map(({ lesson }) => lesson))]
  const favourites = draw.some(read, Math.floor(read.length / 3)).map((lesson) => ({
    lesson,
    kept: !draw.chance(0.1),
    changedAt: lastOf(uses, lesson),
  }))
  const notes = draw
    .some(read, Math.floor(read.length / 8))
    .map((lesson) => ({ lesson, words: draw.pick(demoNotes), changedAt: lastOf(uses, lesson) }))
  const recall = options.recall
    ? lessons
        .filter(({ slug }) => read.includes(slug))
        .flatMap((lesson) => drawRecall(draw, lesson, uses, until))
    : []
  return { uses, debriefs, kitAnswers: answersOf(debriefs), favourites, notes, recall }
}

export type Piece = { lesson: Lesson; depth: Depth; situation: string; at: number }

/** One sitting: one to three lessons for the same thing, one after the other. */
function drawOccasion(
  draw: Draw,
  { lessons, situation, event }: { lessons: readonly Lesson[]; situation: string; event: number },
): Piece[] {
  const moment = draw.pick<Moment>(['before', 'before', 'before', 'during', 'during', 'after'])
  const fits = lessons.filter((lesson) => lesson.situations.includes(situation))
  const now = fits.filter((lesson) => lesson.moments.includes(moment))
  const count = moment === 'during' ? 1 : draw.pick([1, 1, 2, 2, 3])
  const lead = { before: -draw.between(12, 40), during: draw.between(20, 70), after: draw.between(80, 200) }
  let at = event + lead[moment] * minute
  return draw.some(now.length ? now : fits, count).map((lesson) => {
    const depth = draw.pick<Depth>(
      moment === 'during' ? ['essence'] : ['essence', 'core', 'core', 'core', 'deeper'],
    )
    const piece = { lesson, depth, situation, at }
    at += lesson.outline.depths[depth].seconds * 1000 + minute
    return piece
  })
}

export function drawUse(draw: Draw, { lesson, depth, situation, at }: Piece) {
  const { steps, seconds } = lesson.outline.depths[depth]
  const finished = draw.chance(depth === 'essence' ? 0.9 : 0.74)
  // As the player tells it: whoever has finished is one past the last step.
  const step = finished ? steps : draw.between(0, Math.max(steps - 2, 0))
  const end = at + seconds * 1000 * (0.6 + 0.8 * draw.number()) * (Math.min(step + 1, steps) / steps)
  const used = finished && draw.chance(0.45) ? new Date(end + draw.between(40, 400) * minute) : null
  return {
    id: draw.uuid(),
    lesson: lesson.slug,
    version: lesson.hash,
    depth,
    situation: draw.chance(0.9) ? situation : null,
    step,
    steps,
    startedAt: new Date(at),
    changedAt: used ?? new Date(end),
    finishedAt: finished ? new Date(end) : null,
    usedAt: used,
    asked: false,
    /** Most look at the answer for a moment; a few put the phone down first. */
    taskSeconds: draw.chance(0.5) ? Math.round(9 + 50 * draw.number() + 400 * draw.number() ** 6) : null,
    /** An answer to "did this help?", which is kept without the person. */
    helped: finished && draw.chance(0.4) ? draw.pick(['yes', 'yes', 'yes', 'partly', 'partly', 'no']) : null,
  }
}

function drawDebrief(draw: Draw, uses: ReturnType<typeof drawUse>[], event: number) {
  const dueAt = new Date(event + draw.between(90, 240) * minute)
  const fate = draw.pick(['answered', 'answered', 'answered', 'dismissed', 'open'] as const)
  const at = new Date(dueAt.getTime() + draw.between(1, 90) * minute)
  return {
    id: draw.uuid(),
    situation: uses[0]?.situation ?? null,
    lessons: uses.map(({ lesson }) => lesson).join(','),
    createdAt: uses[0]?.startedAt ?? dueAt,
    changedAt: fate === 'open' ? (uses[0]?.startedAt ?? dueAt) : at,
    dueAt,
    byMail: draw.chance(0.2),
    helped: fate === 'answered' ? draw.pick(['yes', 'yes', 'yes', 'partly', 'partly', 'no']) : null,
    words: fate === 'answered' && draw.chance(0.7) ? draw.pick(demoDebriefs) : null,
    answeredAt: fate === 'answered' ? at : null,
    dismissedAt: fate === 'dismissed' ? at : null,
  }
}

/** A lesson's first question as some days of answers leave it, the first a day after it was read. */
function drawRecall(draw: Draw, lesson: Lesson, uses: ReturnType<typeof drawUse>[], until: Date) {
  const [question] = listRecallQuestions(lesson)
  const first = uses.find((use) => use.lesson === lesson.slug)?.startedAt ?? until
  let memory: Memory | null = null
  let due = new Date(first.getTime() + day)
  for (let answers = draw.between(1, 4); answers > 0; answers--) {
    const at = new Date(due.getTime() + draw.between(0, 20) * hour)
    if (at > until) break
    memory = scheduleRecall(memory, draw.pick(['forgot', 'hard', 'good', 'good', 'easy'] as const), at)
    due = memory.due
  }
  return question && memory ? [{ lesson: lesson.slug, question: question.key, ...memory }] : []
}

/** What debriefs say of each lesson: the latest one that holds it, with an even share of one answer. */
function answersOf(debriefs: ReturnType<typeof drawDebrief>[]) {
  const latest = new Map<
    string,
    { lesson: string; debriefId: string; answer: string; share: number; changedAt: Date }
  >()
  for (const { id, lessons, helped, answeredAt } of debriefs) {
    if (!helped || !answeredAt) continue
    const slugs = lessons.split(',')
    for (const lesson of slugs)
      latest.set(lesson, {
        lesson,
        debriefId: id,
        answer: helped,
        share: 1 / slugs.length,
        changedAt: answeredAt,
      })
  }
  return [...latest.values()]
}

function lastOf(uses: ReturnType<typeof drawUse>[], lesson: string): Date {
  const own = uses.filter((use) => use.lesson === lesson).map(({ changedAt }) => changedAt.getTime())
  return new Date(Math.max(...own))
}
