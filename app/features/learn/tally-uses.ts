import { knownZone } from '~/features/identity/time-zone'
import type { HelpAnswer } from './help-words'
import { dayIn, mondayOf } from './local-time'

/** Numbers of one week, lesson, situation and depth. Rows of kits have no lesson, rows of weeks nothing but the week. */
export type Figure = {
  /** The Monday, ISO. */
  week: string
  lesson: string
  situation: string
  depth: string
  /** How many different people began a reading. */
  people: number
  begun: number
  finished: number
  used: number
  helpedYes: number
  helpedPartly: number
  helpedNo: number
}

/** What can be added up in a figure. */
export const counts = [
  'people',
  'begun',
  'finished',
  'used',
  'helpedYes',
  'helpedPartly',
  'helpedNo',
] as const satisfies (keyof Figure)[]

export type CountedUse = {
  lesson: string
  situation: string | null
  depth: string
  startedAt: Date
  finishedAt: Date | null
  usedAt: Date | null
}

export type CountedDebrief = { situation: string | null; helped: string | null; answeredAt: Date | null }

const helpedCount: Record<HelpAnswer, 'helpedYes' | 'helpedPartly' | 'helpedNo'> = {
  yes: 'helpedYes',
  partly: 'helpedPartly',
  no: 'helpedNo',
}

/**
 * One person's readings and debriefs as numbers. A reading counts in the week in which it was begun, also where it was
 * finished or used later, so that no week has more finished than begun; a debrief in the week of its answer. People are
 * counted once a row, and once a week in the row that has nothing but the week. Weeks are those of the person's own
 * calendar, as boards count them.
 */
export function tallyUses(of: {
  uses: readonly CountedUse[]
  debriefs: readonly CountedDebrief[]
  zone: string | null
}): Figure[] {
  const zone = knownZone(of.zone)
  const weekOf = (at: Date) => mondayOf(dayIn(zone, at))
  const figures: Figure[] = []
  const seen = new Set<string>()
  const person = (place: Place) => {
    const key = keyOf(place)
    if (seen.has(key)) return 0
    seen.add(key)
    return 1
  }
  for (const { lesson, situation, depth, startedAt, finishedAt, usedAt } of of.uses) {
    const whole = { week: weekOf(startedAt), lesson: '', situation: '', depth: '' }
    const place = { ...whole, lesson, situation: situation ?? '', depth }
    figures.push({
      ...place,
      ...nothing,
      people: person(place),
      begun: 1,
      finished: finishedAt ? 1 : 0,
      used: usedAt ? 1 : 0,
    })
    if (person(whole)) figures.push({ ...whole, ...nothing, people: 1 })
  }
  for (const { situation, helped, answeredAt } of of.debriefs) {
    const count = helpedCount[helped as HelpAnswer]
    if (!count || !answeredAt) continue
    const place = { week: weekOf(answeredAt), lesson: '', situation: situation ?? '', depth: '' }
    figures.push({ ...place, ...nothing, [count]: 1 })
  }
  return addFigures(figures)
}

/** Figures of the same week, lesson, situation and depth become one; in a fixed order. */
export function addFigures(figures: Iterable<Figure>): Figure[] {
  const sums = new Map<string, Figure>()
  for (const figure of figures) {
    const key = keyOf(figure)
    const sum = sums.get(key)
    if (!sum) sums.set(key, { ...figure })
    else for (const count of counts) sum[count] += figure[count]
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

type Place = Pick<Figure, 'week' | 'lesson' | 'situation' | 'depth'>

const nothing = { people: 0, begun: 0, finished: 0, used: 0, helpedYes: 0, helpedPartly: 0, helpedNo: 0 }

function keyOf({ week, lesson, situation, depth }: Place): string {
  return JSON.stringify([week, lesson, situation, depth])
}
