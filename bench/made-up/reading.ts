import type { Lesson } from '~/features/content/content.schema'
import { type Depth, depths } from '~/features/content/words'
import { type Chance, moment } from './chance'
import type { Member } from './people'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const weeks = 104
/** Shares of a week by its days, Monday first. */
const rhythm = [0.18, 0.23, 0.24, 0.21, 0.11, 0.02, 0.01]

/** Two years of readings, a week at a time, the oldest first; more of them as time goes on. Nothing lies after `now`. */
export function* drawReading(
  chance: Chance,
  options: { lessons: readonly Lesson[]; situations: string[]; people: Member[]; uses: number; now: Date },
) {
  const { lessons, situations, people, uses: total, now } = options
  const fits = new Map(
    situations.map((id) => [id, lessons.filter((lesson) => lesson.situations.includes(id))]),
  )
  const usual = people.map(() => Array.from({ length: 4 }, () => chance.pick(situations)))
  // Each person as often as their pace says: one look-up a reading.
  const turns = people.flatMap(({ pace }, at) => Array<number>(Math.max(1, Math.round(pace * 8))).fill(at))
  const monday = Math.floor((now.getTime() / day + 3) / 7) * 7 * day - 3 * day
  const shares = Array.from(
    { length: weeks },
    (_, week) => 0.4 + (0.6 * week) / weeks + 0.1 * chance.number(),
  )
  const sum = shares.reduce((all, share) => all + share, 0)
  for (let week = 0; week < weeks; week++) {
    const from = monday - (weeks - 1 - week) * 7 * day
    const uses = []
    const debriefs = []
    const count = Math.round((total * (shares[week] ?? 0)) / sum)
    // Those who had not joined yet read nothing: another takes the turn.
    for (let tries = 0; uses.length < count && tries < count * 8; tries++) {
      const at = chance.pick(turns)
      const person = people[at] as Member
      const startedAt = from + drawDay(chance) * day + (7 * 60 + chance.between(0, 660)) * minute
      if (startedAt < person.joinedAt || startedAt > now.getTime() - hour) continue
      const situation = chance.pick(usual[at] ?? situations)
      const lesson = chance.pick(fits.get(situation) ?? lessons)
      const depth: Depth = depths[chance.pick([0, 0, 1, 1, 1, 2])] ?? 'core'
      const { steps, seconds } = lesson.outline.depths[depth]
      const finished = chance.happens(0.78)
      const end = startedAt + seconds * 1000
      const kit = chance.happens(0.75)
      uses.push({
        id: chance.id(startedAt),
        personId: person.id,
        lesson: lesson.slug,
        version: lesson.hash,
        depth,
        situation: kit ? situation : null,
        step: finished ? steps : chance.between(0, steps - 1),
        steps,
        startedAt: moment(startedAt),
        changedAt: moment(end),
        finishedAt: finished ? moment(end) : null,
        usedAt: finished && chance.happens(0.2) ? moment(end + 2 * hour) : null,
        taskSeconds:
          kit && chance.happens(0.5) ? Math.min(3600, Math.round(8 + 60 * chance.number() ** 4 * 9)) : null,
        asked: kit ? 0 : chance.happens(0.6) ? 1 : 0,
      })
      if (!kit || !chance.happens(0.08)) continue
      const answeredAt = chance.happens(0.8) && end + 5 * hour < now.getTime() ? moment(end + 5 * hour) : null
      debriefs.push({
        id: chance.id(startedAt),
        personId: person.id,
        situation,
        lessons: lesson.slug,
        dueAt: moment(end + 3 * hour),
        helped: answeredAt ? chance.pick(['yes', 'yes', 'yes', 'partly', 'no']) : null,
        createdAt: moment(end),
        changedAt: answeredAt ?? moment(end),
        answeredAt,
      })
    }
    yield { uses, debriefs }
  }
}

function drawDay(chance: Chance): number {
  let left = chance.number()
  for (const [at, share] of rhythm.entries()) {
    left -= share
    if (left < 0) return at
  }
  return 2
}
