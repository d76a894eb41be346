import type { Day } from '~/features/assign/due-dates'
import { type Place, placeIn } from '~/features/identity/place-in'
import { knownZone } from '~/features/identity/time-zone'
import type { HelpAnswer } from '~/features/learn/help-words'
import { nameOnce } from './name-once'
import { countedWeeks, type Lately } from './report.schema'
import { shiftWeeks, weekStarts } from './weeks'

type UseRow = {
  personId: string
  at: number
  lesson: string
  situation: string | null
  asked: boolean
  taskSeconds: number | null
}
type HelpRow = { personId: string; at: number; answer: HelpAnswer }

/**
 * Collects what people read and said, a slice of rows at a time, into the weeks of each one's own calendar: a Sunday
 * evening in Lima is another week than the same moment in Sydney. What lies outside of the counted weeks is dropped.
 * @param firstWeek the Monday of the first counted week
 */
export function gatherLately(options: {
  firstWeek: Day
  people: readonly { id: string; zone: string | null; places: readonly Place[] }[]
}): {
  addUses: (rows: Iterable<UseRow>) => void
  addHelped: (rows: Iterable<HelpRow>) => void
  addGone: (rows: Lately['gone']) => void
  finish: () => Lately
} {
  const { firstWeek, people } = options
  const places = new Map(people.map(({ id }, at) => [id, at]))
  const starts = new Map<string, number[]>()
  const once = nameOnce()
  const own = people.map(({ zone }) => {
    const name = knownZone(zone)
    const known = starts.get(name) ?? weekStarts(firstWeek, countedWeeks + 1, name)
    starts.set(name, known)
    return known
  })
  const lately: Lately = {
    firstWeek,
    people: people.map(({ id }) => id),
    ...layPlaces(firstWeek, people),
    read: new Uint16Array(people.length),
    situations: new Map(),
    lessons: new Map(),
    times: [],
    helped: [],
    gone: [],
  }
  const weekOf = (person: number, at: number) => {
    const bounds = own[person] ?? []
    let week = countedWeeks
    while (week >= 0 && at < (bounds[week] ?? 0)) week--
    return week === countedWeeks ? -1 : week
  }
  const mark = (kind: Map<string, Uint16Array>, name: string, person: number, week: number) => {
    const weeks = kind.get(name) ?? new Uint16Array(people.length)
    if (!kind.has(name)) kind.set(once(name), weeks)
    weeks[person] = (weeks[person] ?? 0) | (1 << week)
  }
  return {
    addUses: (rows) => {
      for (const { personId, at, lesson, situation, asked, taskSeconds } of rows) {
        const person = places.get(personId)
        const week = person === undefined ? -1 : weekOf(person, at)
        if (person === undefined || week < 0) continue
        lately.read[person] = (lately.read[person] ?? 0) | (1 << week)
        if (taskSeconds !== null) lately.times.push({ person, week, seconds: taskSeconds })
        if (asked) continue
        mark(lately.lessons, lesson, person, week)
        if (situation) mark(lately.situations, situation, person, week)
      }
    },
    addHelped: (rows) => {
      for (const { personId, at, answer } of rows) {
        const person = places.get(personId)
        const week = person === undefined ? -1 : weekOf(person, at)
        if (person !== undefined && week >= 0) lately.helped.push({ person, week, answer })
      }
    },
    addGone: (rows) => {
      lately.gone.push(...rows)
    },
    finish: () => lately,
  }
}

/** Sets of teams, each once, and which of them each person counted in, week by week. */
function layPlaces(
  firstWeek: Day,
  people: readonly { places: readonly Place[] }[],
): Pick<Lately, 'places' | 'placeAt'> {
  const weeks = Array.from({ length: countedWeeks }, (_, at) => shiftWeeks(firstWeek, at))
  const known = new Map<string, number>()
  const placeAt = new Uint32Array(people.length * countedWeeks)
  for (const [person, { places }] of people.entries())
    for (const [week, monday] of weeks.entries()) {
      const teams = placeIn(places, monday)
      const place = known.get(teams) ?? known.size
      known.set(teams, place)
      placeAt[person * countedWeeks + week] = place
    }
  return { places: [...known.keys()].map((teams) => (teams ? teams.split(',') : [])), placeAt }
}
