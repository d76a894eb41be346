import { tz } from '@date-fns/tz'
import { addDays, format, startOfWeek } from 'date-fns'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBoard } from './draw-board'
import { gatherAsked } from './gather-asked'
import { gatherLately } from './gather-lately'
import { countedWeeks, type Standing } from './report.schema'
import { newestWeek, shiftWeeks } from './weeks'

// Random histories of a team, counted a second time event by event, with nothing prepared and nothing shared. Clocks are
// put back on 25 October and 1 November 2026 in two of these zones, and half an hour at Lord Howe on 4 October.
const zones = [
  'Europe/Zurich',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  null,
  'Mars/Olympus',
] as const
const situations = ['kickoff', 'closing', 'exit']
const lessons = ['one', 'two', 'three']
const hour = 3_600_000

const anyMoment = fc.date({
  min: new Date('2026-08-01T00:00:00Z'),
  max: new Date('2026-11-30T00:00:00Z'),
  noInvalidDate: true,
})
const anyDay = anyMoment.map((at) => at.toISOString().slice(0, 10))
const anyPerson = fc.record({
  zone: fc.constantFrom(...zones),
  team: fc.constantFrom('a', 'b', 'elsewhere'),
  /** Where they were before, in so many of the counted weeks. */
  before: fc.option(
    fc.record({ team: fc.constantFrom('a', 'b', 'elsewhere'), weeks: fc.integer({ min: 1, max: 13 }) }),
  ),
  uses: fc.array(
    fc.record({
      at: anyMoment,
      lesson: fc.constantFrom(...lessons),
      situation: fc.option(fc.constantFrom(...situations)),
      asked: fc.boolean(),
      taskSeconds: fc.option(fc.nat(3600)),
    }),
    { maxLength: 8 },
  ),
  helped: fc.array(fc.record({ at: anyMoment, answer: fc.constantFrom('yes', 'partly', 'no') }), {
    maxLength: 3,
  }),
  duties: fc.array(
    fc.record({
      situation: fc.constantFrom(...situations),
      required: fc.boolean(),
      state: fc.constantFrom('open', 'done', 'over', 'left', 'withdrawn', 'gone'),
      dueOn: fc.option(anyDay),
      begun: fc.boolean(),
      doneOn: anyDay,
    }),
    { maxLength: 5 },
  ),
})
const anyHistory = fc.record({
  now: anyMoment.map((at) => new Date(Math.max(at.getTime(), Date.parse('2026-10-20T00:00:00Z')))),
  viewer: fc.constantFrom(...zones),
  scope: fc.constantFrom('', 'a', 'b'),
  people: fc.array(anyPerson, { minLength: 1, maxLength: 24 }),
})

type History = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never
const teams = [
  { id: 'a', name: 'A', parentId: null },
  { id: 'b', name: 'B', parentId: 'a' },
]

function draw({ people, now, viewer, scope }: History) {
  const named = people.map((person, at) => ({
    ...person,
    id: `p${at}`,
    name: `Name ${at % 7}`,
    teams: [person.team],
  }))
  const asked = gatherAsked(named.map(({ id, name, zone, teams }) => ({ id, name, zone, teams })))
  const firstWeek = shiftWeeks(newestWeek(now), 1 - countedWeeks)
  const lately = gatherLately({
    firstWeek,
    people: named.map(({ id, zone, team, before }) => ({
      id,
      zone,
      places: [
        ...(before ? [{ from: '', teams: counted[before.team] }] : []),
        { from: before ? shiftWeeks(firstWeek, before.weeks) : '', teams: counted[team] },
      ],
    })),
  })
  for (const { id: personId, duties, uses, helped } of named) {
    asked.addOpen(duties.filter(({ state }) => state === 'open').map((duty) => ({ personId, ...duty })))
    asked.addClosed(
      duties.flatMap(({ state, situation }) =>
        state === 'done' || state === 'over' ? [{ personId, situation, state }] : [],
      ),
    )
    asked.addFinished(duties.filter(({ state }) => state === 'done').map((duty) => ({ personId, ...duty })))
    lately.addUses(uses.map((use) => ({ ...use, personId, at: use.at.getTime() })))
    lately.addHelped(helped.map(({ at, answer }) => ({ personId, at: at.getTime(), answer })) as never)
  }
  const finished = asked.finish()
  const board = drawBoard({
    asked: finished,
    lately: lately.finish(),
    teams,
    any: false,
    scope,
    now,
    zone: viewer,
  })
  const isOwn = (team: string) => (scope === 'b' ? team === 'b' : team !== 'elsewhere')
  const own = named.filter(({ team }) => isOwn(team))
  /** Of everybody, those who are there as well as those who were, the team in a week by its Monday. */
  const everybody = named.map((person) => ({
    ...person,
    teamIn: (week: string) =>
      person.before && week < shiftWeeks(firstWeek, person.before.weeks) ? person.before.team : person.team,
  }))
  return { board, own, everybody, isOwn, persons: finished.people }
}

/** In whose figures a team's people count. */
const counted = { a: 'a', b: 'a,b', elsewhere: 'elsewhere' }

const clock = (zone: string | null) => ({ in: tz(zone === null || zone === 'Mars/Olympus' ? 'UTC' : zone) })
const dayAt = (at: Date, zone: string | null) => format(at, 'yyyy-MM-dd', clock(zone))
const weekAt = (at: Date, zone: string | null) =>
  format(startOfWeek(at, { weekStartsOn: 1, ...clock(zone) }), 'yyyy-MM-dd', clock(zone))

test('a board says what a slow count of the same history says', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { board, own, everybody, isOwn } = draw(history)
      const { now, viewer } = history
      expect(board.people).toBe(own.length)
      const thisWeek = weekAt(now, viewer)
      const weeks = board.weeks
      expect(weeks).toHaveLength(12)
      expect(weeks.every((week, at) => at === 0 || (weeks[at - 1] ?? '') < week)).toBe(true)
      expect(weeks.at(-1)).toBe(weekAt(new Date(Date.parse(`${thisWeek}T12:00:00Z`) - 7 * 24 * hour), 'UTC'))

      for (const { week, readers, done, late } of board.byWeek) {
        const who = everybody.filter(
          ({ uses, zone, teamIn }) => isOwn(teamIn(week)) && uses.some(({ at }) => weekAt(at, zone) === week),
        )
        if (readers !== null) expect(readers).toBe(who.length)
        if (who.length < 5) expect(readers).toBeNull()
        const finished = own.flatMap(({ duties }) =>
          duties.filter(
            ({ state, doneOn }) =>
              state === 'done' && weekAt(new Date(`${doneOn}T12:00:00Z`), 'UTC') === week,
          ),
        )
        expect(done).toBe(finished.length)
        expect(late).toBe(finished.filter(({ doneOn, dueOn }) => dueOn && dueOn < doneOn).length)
      }

      const inWeeks = (at: Date, zone: string | null) => weeks.includes(weekAt(at, zone))
      for (const [kind, things] of [
        ['situation', board.pulls.situations],
        ['lesson', board.pulls.lessons],
      ] as const) {
        for (const { name, people } of things) {
          // Where they pulled it first, as far as the looker sees them.
          const who = everybody.filter(({ uses, zone, teamIn }) => {
            const pulls = uses.filter(
              (use) =>
                !use.asked &&
                use[kind] === name &&
                inWeeks(use.at, zone) &&
                teamIn(weekAt(use.at, zone)) !== 'elsewhere',
            )
            const [first] = pulls.map(({ at }) => weekAt(at, zone)).sort()
            return first !== undefined && isOwn(teamIn(first))
          })
          expect(people).toBe(who.length)
          expect(people).toBeGreaterThanOrEqual(5)
        }
      }
      const answers = everybody.flatMap(({ helped, zone, teamIn }) =>
        helped.filter(({ at }) => inWeeks(at, zone) && isOwn(teamIn(weekAt(at, zone)))),
      )
      if (board.helped)
        for (const answer of ['yes', 'partly', 'no'] as const)
          expect(board.helped[answer]).toBe(answers.filter((one) => one.answer === answer).length)
      for (const answer of ['yes', 'partly', 'no'] as const)
        if (board.helped?.spans)
          expect(board.helped.spans.reduce((sum, span) => sum + span[answer], 0)).toBe(board.helped[answer])
      const seconds = everybody
        .flatMap(({ uses, zone, teamIn }) =>
          uses
            .filter(({ at }) => inWeeks(at, zone) && isOwn(teamIn(weekAt(at, zone))))
            .flatMap(({ taskSeconds }) => taskSeconds ?? []),
        )
        .sort((a, b) => a - b)
      if (board.times) {
        const [low, high] = [
          seconds[Math.floor((seconds.length - 1) / 2)],
          seconds[Math.ceil((seconds.length - 1) / 2)],
        ]
        expect(board.times.median).toBe(((low ?? 0) + (high ?? 0)) / 2)
      }
    }),
    { numRuns: 300 },
  )
})

test('standings, what is overdue and what is due are those of a slow count', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { board, own, persons } = draw(history)
      const { now } = history
      const expected = new Map<string, Standing>()
      let [overdue, thisWeek] = [0, 0]
      for (const { id, zone, duties } of own) {
        const today = dayAt(now, zone)
        const sunday = dayAt(addDays(startOfWeek(now, { weekStartsOn: 1, ...clock(zone) }), 6), zone)
        for (const situation of situations) {
          const ofIt = duties.filter((duty) => duty.situation === situation)
          const open = ofIt.filter(({ state }) => state === 'open')
          const required = open.filter((duty) => duty.required)
          const standing = required.some(({ dueOn }) => dueOn && dueOn < today)
            ? 'late'
            : required.some(({ begun }) => begun)
              ? 'begun'
              : required.length
                ? 'todo'
                : ofIt.some(({ state }) => state === 'done')
                  ? 'ready'
                  : open.length
                    ? 'suggested'
                    : ofIt.some(({ state }) => state === 'over')
                      ? 'missed'
                      : null
          if (standing) expected.set(`${id} ${situation}`, standing)
        }
        const dated = duties.flatMap(({ state, required, dueOn }) =>
          state === 'open' && required && dueOn ? [dueOn] : [],
        )
        overdue += dated.filter((dueOn) => dueOn < today).length
        thisWeek += dated.filter((dueOn) => dueOn >= today && dueOn <= sunday).length
      }
      const { readiness, due } = board
      const got = new Map<string, Standing>()
      for (const person of readiness.rows)
        for (const situation of situations) {
          const standing = readiness.standingOf(person, situation)
          if (standing) got.set(`${persons[person]?.id} ${situation}`, standing)
        }
      expect(Object.fromEntries(got)).toEqual(Object.fromEntries(expected))
      expect(due.overdue).toHaveLength(overdue)
      expect(due.thisWeek).toHaveLength(thisWeek)
      const bad = new Set(
        [...expected]
          .filter(([, is]) => is !== 'ready' && is !== 'suggested')
          .map(([key]) => key.split(' ')[0]),
      )
      const asked = new Set([...expected.keys()].map((key) => key.split(' ')[0]))
      expect(readiness.rows).toHaveLength(asked.size)
      expect(readiness.ready).toBe(asked.size - bad.size)
      for (const counts of readiness.situations) {
        const standings = situations.includes(counts.situation)
          ? [...expected].filter(([key]) => key.endsWith(` ${counts.situation}`)).map(([, is]) => is)
          : []
        expect(counts.asked).toBe(standings.length)
        expect(counts.late).toBe(standings.filter((is) => is === 'late').length)
        expect(counts.ready).toBe(standings.filter((is) => is === 'ready').length)
      }
    }),
    { numRuns: 300 },
  )
})
