import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everybody, partPeople } from './part-people'
import { fewest } from './report.schema'
import { withholdSmall } from './withhold-small'

// What follows is the plain meaning of the promise, worked out by linear algebra and knowing nothing of how it is kept:
// of all groups of people of whom fewer than five contributed, none's figure is a sum of multiples of shown figures.

const anyTeams = fc.array(fc.nat(), { minLength: 1, maxLength: 6 }).map((above) =>
  above.map((number, at) => ({
    id: `t${at}`,
    name: `t${at}`,
    parentId: at === 0 || number % 4 === 0 ? null : `t${number % at}`,
  })),
)

const anyHouse = (most: number) =>
  anyTeams.chain((teams) =>
    fc.record({
      teams: fc.constant(teams),
      any: fc.boolean(),
      people: fc.array(
        fc.record({
          teams: fc
            .uniqueArray(fc.nat(teams.length - 1), { maxLength: 2 })
            .map((of) => of.map((at) => `t${at}`)),
          spans: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
        }),
        { minLength: 5, maxLength: most },
      ),
    }),
  )

type House = {
  teams: { id: string; name: string; parentId: string | null }[]
  any: boolean
  people: { teams: string[]; spans: number[] }[]
}

function part({ people, teams, any }: House) {
  const named = people.map((person, at) => ({ ...person, id: `p${at}` }))
  const parted = partPeople({ people: named, teams, any })
  const inside = (scope: string) =>
    named.map(({ id }) => ((parted.scopes.get(scope) ?? []).includes(parted.partOf.get(id) ?? -1) ? 1 : 0))
  const counts = (contributes: (person: { spans: number[] }) => boolean) => {
    const sums = parted.sizes.map(() => 0)
    for (const person of named) {
      const of = parted.partOf.get(person.id)
      if (of !== undefined && contributes(person)) sums[of] = (sums[of] ?? 0) + 1
    }
    return sums
  }
  return { parted, inside, counts, scopes: [everybody, ...teams.map(({ id }) => id)] }
}

test('of one kind of figure nothing follows of fewer than five', () => {
  let shown = 0
  fc.assert(
    fc.property(anyHouse(11), (house) => {
      const { parted, inside, counts, scopes } = part(house)
      const contributes = ({ spans }: { spans: number[] }) => (spans[0] ?? 0) > 0
      const contributed = [counts(contributes)]
      const rows = scopes.filter((scope) => withholdSmall({ parts: parted, contributed, scope })).map(inside)
      shown += rows.length
      const follows = rowSpace(rows)
      for (const group of subsets(house.people.length)) {
        const small = house.people.filter((person, at) => group[at] && contributes(person)).length < fewest
        if (small) expect(follows(group), JSON.stringify({ group, rows })).toBe(false)
      }
    }),
    { numRuns: 400 },
  )
  expect(shown).toBeGreaterThan(50)
})

test('of a sum and the three spans that it is made of, shown together, nothing follows of fewer than five', () => {
  let detailed = 0
  fc.assert(
    fc.property(anyHouse(9), (house) => {
      const { parted, inside, counts, scopes } = part(house)
      const ever = counts(({ spans }) => spans.some((count) => count > 0))
      const each = [0, 1, 2].map((span) => counts(({ spans }) => (spans[span] ?? 0) > 0))
      const rows: number[][] = []
      for (const scope of scopes) {
        if (!withholdSmall({ parts: parted, contributed: [ever], scope })) continue
        const own = inside(scope)
        rows.push(own.flatMap((is) => [is, is, is]))
        if (!withholdSmall({ parts: parted, contributed: [ever, ...each], scope })) continue
        detailed++
        for (const span of [0, 1, 2])
          rows.push(own.flatMap((is) => [0, 1, 2].map((at) => (at === span ? is : 0))))
      }
      const follows = rowSpace(rows)
      for (const group of subsets(house.people.length))
        for (const spans of subsets(3)) {
          const small =
            house.people.filter(
              (person, at) => group[at] && spans.some((is, span) => is && (person.spans[span] ?? 0) > 0),
            ).length < fewest
          const figure = group.flatMap((is) => spans.map((span) => is * span))
          if (small) expect(follows(figure), JSON.stringify({ group, spans, rows })).toBe(false)
        }
    }),
    { numRuns: 60 },
  )
  expect(detailed).toBeGreaterThan(3)
})

test('five are shown and four are not; a part that leaves four behind is not, nor one that leaves three of whom none did', () => {
  const team = (id: string, parentId: string | null = null) => ({ id, name: id, parentId })
  const decide = (whole: [number, number], own: [number, number]) => {
    const people = [
      ...Array.from({ length: whole[0] }, (_, at) => ({ teams: ['all'], spans: [at < whole[1] ? 1 : 0] })),
      ...Array.from({ length: own[0] }, (_, at) => ({ teams: ['part'], spans: [at < own[1] ? 1 : 0] })),
    ]
    const { parted, counts } = part({ people, teams: [team('all'), team('part', 'all')], any: false })
    const contributed = [counts(({ spans }) => (spans[0] ?? 0) > 0)]
    return ['all', 'part'].map((scope) => withholdSmall({ parts: parted, contributed, scope }))
  }
  expect(decide([5, 5], [0, 0])).toEqual([true, false])
  expect(decide([9, 4], [0, 0])).toEqual([false, false])
  expect(decide([5, 5], [5, 5])).toEqual([true, true])
  expect(decide([4, 4], [5, 5])).toEqual([true, false])
  expect(decide([3, 0], [6, 6])).toEqual([true, false])
  expect(decide([0, 0], [6, 6])).toEqual([true, true])
})

function* subsets(count: number): Generator<number[]> {
  for (let bits = 1; bits < 2 ** count; bits++)
    yield Array.from({ length: count }, (_, at) => (bits >> at) & 1)
}

/** Whether a vector is a sum of multiples of the rows: by elimination, with numbers small enough to be exact. */
function rowSpace(rows: number[][]): (vector: number[]) => boolean {
  const basis: { pivot: number; row: number[] }[] = []
  const reduce = (vector: number[]) =>
    basis.reduce((rest, { pivot, row }) => {
      const factor = rest[pivot] ?? 0
      return Math.abs(factor) < 1e-9 ? rest : rest.map((value, at) => value - factor * (row[at] ?? 0))
    }, vector)
  for (const row of rows) {
    const rest = reduce(row)
    const pivot = rest.findIndex((value) => Math.abs(value) > 1e-9)
    if (pivot < 0) continue
    basis.push({ pivot, row: rest.map((value) => value / (rest[pivot] ?? 1)) })
  }
  return (vector) => reduce(vector).every((value) => Math.abs(value) < 1e-9)
}
