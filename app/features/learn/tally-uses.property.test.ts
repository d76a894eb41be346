import fc from 'fast-check'
import { expect, test } from 'vitest'
import { teamsAbove } from '~/features/identity/teams-above'
import { addFigures, type Figure, tallyUses } from './tally-uses'

const monday = Date.UTC(2026, 10, 23)
const minute = 60_000
const moment = fc.integer({ min: 0, max: 28 * 24 * 60 }).map((after) => new Date(monday + after * minute))
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const situation = perhaps(fc.constantFrom('impasse', 'closing'))
const use = fc.record({
  lesson: fc.constantFrom('one', 'two', 'three'),
  situation,
  depth: fc.constantFrom('essence', 'core'),
  startedAt: moment,
  finishedAt: perhaps(moment),
  usedAt: perhaps(moment),
})
const debrief = fc.record({
  situation,
  helped: perhaps(fc.constantFrom('yes', 'partly', 'no')),
  answeredAt: perhaps(moment),
})
const teamIds = ['a', 'b', 'c', 'd', 'e']
/** A team's parent stands before it, so that there is no circle. */
const house = fc.record({
  teams: fc
    .tuple(...teamIds.map((_, at) => perhaps(fc.constantFrom(...teamIds.slice(0, at), ''))))
    .map((parents) => teamIds.map((id, at) => ({ id, parentId: parents[at] || null }))),
  people: fc.array(
    fc.record({
      belongs: fc.subarray(teamIds),
      uses: fc.array(use, { maxLength: 12 }),
      debriefs: fc.array(debrief, { maxLength: 4 }),
    }),
    { maxLength: 8 },
  ),
})

type House = typeof house extends fc.Arbitrary<infer Value> ? Value : never
type Kept = Figure & { teamId: string }

/** What stays of people who go, as the database keeps it: for the whole house, their teams, and those above. */
function keep({ teams }: House, people: House['people']): Kept[] {
  return people.flatMap((person) =>
    ['', ...teamsAbove(teams, person.belongs)].flatMap((teamId) =>
      tallyUses({ ...person, zone: null }).map((figure) => ({ ...figure, teamId })),
    ),
  )
}

/** A team's figures: of those who are there, in it or in a team below it, and of those who are gone. */
function read({ teams }: House, there: House['people'], kept: Kept[], teamId: string): Figure[] {
  const within = there.filter(({ belongs }) => !teamId || teamsAbove(teams, belongs).has(teamId))
  const ofGone = kept.filter((row) => row.teamId === teamId).map(({ teamId: _, ...figure }): Figure => figure)
  return addFigures([...within.flatMap((person) => tallyUses({ ...person, zone: null })), ...ofGone])
}

test('no figure of any team, nor of the house, changes when people go, whoever and in whatever order', () => {
  fc.assert(
    fc.property(house, fc.infiniteStream(fc.nat()), (of, draws) => {
      let there = of.people
      let kept: Kept[] = []
      const before = ['', ...teamIds].map((teamId) => read(of, there, kept, teamId))
      while (there.length) {
        const goes = there[(draws.next().value as number) % there.length]
        there = there.filter((person) => person !== goes)
        kept = [...kept, ...keep(of, goes ? [goes] : [])]
        expect(['', ...teamIds].map((teamId) => read(of, there, kept, teamId))).toEqual(before)
      }
    }),
  )
})

test('sums are what was done: nothing is lost, nothing counts twice', () => {
  fc.assert(
    fc.property(fc.array(use), fc.array(debrief), (uses, debriefs) => {
      const figures = tallyUses({ uses, debriefs, zone: null })
      const sum = (count: 'begun' | 'finished' | 'used' | 'helpedYes') =>
        figures.reduce((total, figure) => total + figure[count], 0)
      expect(sum('begun')).toBe(uses.length)
      expect(sum('finished')).toBe(uses.filter(({ finishedAt }) => finishedAt).length)
      expect(sum('used')).toBe(uses.filter(({ usedAt }) => usedAt).length)
      expect(sum('helpedYes')).toBe(
        debriefs.filter(({ helped, answeredAt }) => helped === 'yes' && answeredAt).length,
      )
      for (const { week, people, begun, finished, lesson } of figures) {
        expect(new Date(week).getUTCDay()).toBe(1)
        expect(people).toBeLessThanOrEqual(1)
        if (lesson) expect(finished).toBeLessThanOrEqual(begun)
      }
    }),
  )
})
