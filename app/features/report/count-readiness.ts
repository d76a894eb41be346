import type { Day } from '~/features/assign/due-dates'
import type { Asked, OpenDuty, Standing } from './report.schema'

type SituationReadiness = { situation: string; asked: number } & Record<Standing, number>

export type Readiness = {
  /** Situations that somebody was asked to be ready for, those with most overdue first. */
  situations: SituationReadiness[]
  /** People of whom anything was asked, by their places: most overdue first, then most to do, then by name. */
  rows: Int32Array
  /** How many of them are ready for everything that was required of them, and how many have something overdue. */
  ready: number
  late: number
  /** Where somebody stands; null where nothing was asked of them for it. */
  standingOf: (person: number, situation: string) => Standing | null
}

/** The later in this list, the more it counts. */
const ranked: (Standing | null)[] = [null, 'missed', 'suggested', 'ready', 'todo', 'begun', 'late']
const rank = new Map(ranked.map((standing, at) => [standing, at]))
const rankOf = (standing: Standing) => rank.get(standing) ?? 0
const unready = new Set((['missed', 'todo', 'begun', 'late'] as const).map(rankOf))

/**
 * Who is ready for what: of each person for each situation the one standing that counts. Something required and overdue
 * comes before all; then what is required and open, begun or not; then, if anything was done, they are ready; then what is
 * only suggested; and where all that there is are rounds that passed undone, they missed it.
 * @param within whether a person, by their place, is in the scope
 * @param todayOf the day it is for a person
 */
export function countReadiness(
  asked: Pick<Asked, 'people' | 'open' | 'closed'>,
  within: (person: number) => boolean,
  todayOf: (person: number) => Day,
): Readiness {
  const count = asked.people.length
  const inside = Uint8Array.from(asked.people, (_, person) => (within(person) ? 1 : 0))
  const standings = new Map<string, Uint8Array>()
  for (const [situation, closed] of asked.closed) {
    const codes = closed.map((bits, person) =>
      inside[person] && bits ? rankOf(bits & 1 ? 'ready' : 'missed') : 0,
    )
    standings.set(situation, codes)
  }
  const [late, open] = [new Int32Array(count), new Int32Array(count)]
  for (const duty of asked.open) {
    const { person, situation, required } = duty
    if (!inside[person]) continue
    const codes = standings.get(situation) ?? new Uint8Array(count)
    standings.set(situation, codes)
    const standing = standingOf(duty, todayOf(person))
    codes[person] = Math.max(codes[person] ?? 0, rankOf(standing))
    if (required) open[person] = (open[person] ?? 0) + 1
    if (standing === 'late') late[person] = (late[person] ?? 0) + 1
  }
  const worst = worstOf(standings, count)
  return {
    situations: addUp(standings),
    rows: sortRows({ worst, late, open }),
    ready: worst.reduce((sum, code) => sum + (code === readyOnly ? 1 : 0), 0),
    late: late.reduce((sum, own) => sum + (own > 0 ? 1 : 0), 0),
    standingOf: (person, situation) => ranked[standings.get(situation)?.[person] ?? 0] ?? null,
  }
}

function standingOf({ required, dueOn, begun }: OpenDuty, today: Day): Standing {
  if (!required) return 'suggested'
  if (dueOn !== null && dueOn < today) return 'late'
  return begun ? 'begun' : 'todo'
}

const [nothing, readyOnly, behind] = [0, 1, 2]

/** Of each person, whether anything was asked of them, and whether they are ready for all of it. */
function worstOf(standings: ReadonlyMap<string, Uint8Array>, count: number): Uint8Array {
  const worst = new Uint8Array(count)
  for (const codes of standings.values())
    for (let person = 0; person < count; person++) {
      const code = codes[person] ?? 0
      if (code) worst[person] = Math.max(worst[person] ?? nothing, unready.has(code) ? behind : readyOnly)
    }
  return worst
}

/** One number a person, which sorts as the rows do and ends in their place: people stand by name already. */
function sortRows(of: { worst: Uint8Array; late: Int32Array; open: Int32Array }): Int32Array {
  const { worst, late, open } = of
  const count = worst.length
  const keys: number[] = []
  for (let person = 0; person < count; person++) {
    if (!worst[person]) continue
    const ahead = 2 ** 20 - Math.min(1023, late[person] ?? 0) * 1024 - Math.min(1023, open[person] ?? 0)
    keys.push(ahead * count + person)
  }
  return Int32Array.from(Float64Array.from(keys).sort(), (key) => key % count)
}

function addUp(standings: ReadonlyMap<string, Uint8Array>): SituationReadiness[] {
  const sums = [...standings].map(([situation, codes]) => {
    const counts = ranked.map(() => 0)
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
    const of = (standing: Standing) => counts[rankOf(standing)] ?? 0
    return {
      situation,
      asked: codes.length - (counts[0] ?? 0),
      late: of('late'),
      begun: of('begun'),
      todo: of('todo'),
      suggested: of('suggested'),
      missed: of('missed'),
      ready: of('ready'),
    }
  })
  const notReady = ({ late, begun, todo, missed }: SituationReadiness) => late + begun + todo + missed
  return sums
    .filter(({ asked }) => asked > 0)
    .sort((a, b) => b.late - a.late || notReady(b) - notReady(a) || (a.situation < b.situation ? -1 : 1))
}
