import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMoveFault } from './find-move-fault'
import { mostPeopleARow } from './import.schema'
import type { KnownPerson } from './plan-import'
import { planTeamImport, type TeamWorld } from './plan-team-import'
import { readTeamsTable } from './read-teams-table'
import { mostTeamLevels } from './team.schema'

/** Teams as "Europe>North", people as addresses with what they belong to and lead. */
function worldOf(
  chains: string[] = [],
  people: Record<string, { belongs?: string[]; leads?: string[]; suspended?: boolean }> = {},
): TeamWorld {
  const standing: TeamWorld['standing'][number][] = []
  for (const chain of chains)
    for (const [at, name] of chain.split('>').entries())
      if (!standing.some((team) => team.id === name))
        standing.push({ id: name, name, parentId: chain.split('>')[at - 1] ?? null })
  const known = Object.entries(people).map(([email, { belongs = [], leads = [], suspended = false }]) => {
    const person: KnownPerson = {
      name: email,
      suspended,
      roles: [],
      belongs: new Set(belongs),
      leads: new Set(leads),
    }
    return [email, person] as const
  })
  return {
    people: new Map(known),
    teams: new Map(standing.map(({ name }) => [name.toLowerCase(), [name]])),
    standing,
  }
}

const plan = (text: string, world = worldOf()) => planTeamImport(readTeamsTable(text).rows, world)
const fatesOf = (text: string, world?: TeamWorld) =>
  plan(text, world).fates.map(({ row, fate, says }) => [row, fate, says])

test('reads the columns by their names, in three languages, whatever the separator', () => {
  for (const head of [
    'team,part of,leads,members',
    'Mitglieder;Leitung;Team;Übergeordnetes Team',
    'Équipe\tPartie de\tResponsables\tMembres',
  ]) {
    const sign = /[,;\t]/.exec(head)?.[0] ?? ','
    const place = head.split(sign).map((name) => name.toLowerCase())
    const cells = place.map((name) =>
      /partie|part of|bergeordnet/.test(name)
        ? 'Europe'
        : /^leads|leitung|responsables/.test(name)
          ? 'a@b.ch'
          : /^m/.test(name)
            ? 'c@d.ch e@f.ch'
            : 'North',
    )
    expect(readTeamsTable(`${head}\n${cells.join(sign)}`).rows, head).toEqual([
      { row: 2, team: 'North', partOf: 'Europe', leads: 'a@b.ch', members: 'c@d.ch e@f.ch' },
    ])
  }
  expect(() => readTeamsTable('phone\n1')).toThrow(expect.objectContaining({ code: 'bad-input' }))
})

test('teams are made, moved and filled; who has no open account is left out and named', () => {
  const world = worldOf(['Europe>North', 'Asia'], {
    'a@b.ch': { belongs: ['north'] },
    'c@d.ch': {},
    'gone@b.ch': { suspended: true },
  })
  const text = [
    'team,part of,leads,members',
    'north,Asia,c@d.ch,a@b.ch; c@d.ch',
    'East,Asia,,nobody@b.ch gone@b.ch',
    'Europe,,,',
    'Europe,,,nobody@b.ch',
    'East,Asia,,',
    'East,Europe,,',
  ].join('\n')
  const { fates, newTeams } = plan(text, world)
  expect(fates[0]).toMatchObject({
    fate: 'changed',
    says: 'moves from Europe to Asia, + 1 member, + led by c@d.ch',
    effect: { makes: [], under: 'Asia', joins: ['c@d.ch'], leads: ['c@d.ch'] },
  })
  expect(fates[1]).toMatchObject({
    fate: 'new',
    says: 'part of Asia, no open account, left out: nobody@b.ch gone@b.ch',
    effect: { makes: ['East'], under: 'Asia', joins: [] },
  })
  expect(fates.slice(2).map(({ fate }) => fate)).toEqual(['unchanged', 'refused', 'repeated', 'refused'])
  expect(fates[5]?.says).toBe('Row 3 puts it below “Asia”.')
  expect(newTeams).toEqual(['East'])
})

test('a team above may come further down, and is spelt as its own row spells it', () => {
  const { fates, newTeams } = plan('team,part of\nLake,NORTH\nNorth,Europe\nEurope,')
  expect(fates.map(({ fate, effect }) => [fate, effect.makes, effect.under])).toEqual([
    ['new', ['North', 'Lake'], 'North'],
    ['new', ['Europe'], 'Europe'],
    ['unchanged', [], null],
  ])
  expect(newTeams).toEqual(['North', 'Lake', 'Europe'])
})

test.each([
  ['a team above that is nowhere', 'Lake,Nowhere,,', 'neither here nor in the file'],
  ['no name', ',Europe,,', 'no name'],
  ['a name with signs', 'A<b>,,,', 'cannot be the name'],
  ['a formula for an address', 'Lake,,,"=HYPERLINK(""http://x.example"")"', 'no e-mail address'],
  ['what is no address', 'Lake,,anna,', 'no e-mail address'],
  ['itself above', 'Europe,europe,,', 'part of itself'],
  ['a ring', 'Europe,North,,', 'below itself'],
  ['a name that several bear', 'Twin,,,', 'Several teams'],
])('refuses %s', (_name, row, says) => {
  const base = worldOf(['Europe>North'])
  const world = { ...base, teams: new Map([...base.teams, ['twin', ['Twin', 'twin']]]) }
  const [fate] = plan(`team,part of,leads,members\n${row}`, world).fates
  expect(fate).toMatchObject({ fate: 'refused', says: expect.stringContaining(says) })
})

test('rings that rows make together are refused where they would close', () => {
  expect(fatesOf('team,part of\nA,B\nB,C\nC,A').map(([, fate]) => fate)).toEqual(['new', 'new', 'refused'])
})

test('no nest gets deeper than it may, and no row holds too many', () => {
  const chain = Array.from({ length: mostTeamLevels + 1 }, (_, at) => `T${at + 1},${at ? `T${at}` : ''}`)
  const fates = fatesOf(`team,part of\n${chain.join('\n')}`)
  expect(fates.filter(([, fate]) => fate === 'refused')).toEqual([
    [mostTeamLevels + 2, 'refused', expect.stringContaining('ten levels')],
  ])
  const many = Array.from({ length: mostPeopleARow + 1 }, (_, at) => `p${at}@b.ch`).join(' ')
  expect(fatesOf(`team,members\nT,${many}`)[0]?.[1]).toBe('refused')
})

test('whatever the rows, no ring comes of them, and a second time they change nothing', () => {
  const name = fc.constantFrom('A', 'B', 'C', 'D', 'e', 'E')
  const rows = fc.array(fc.tuple(name, fc.option(name, { nil: '' })), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(rows, (given) => {
      const world = worldOf(['A>B>C'])
      const table = given.map(([team, partOf], at) => ({ row: at + 2, team, partOf, leads: '', members: '' }))
      const { fates } = planTeamImport(table, world)
      const teams = new Map(world.standing.map((team) => [team.name.toLowerCase(), { ...team }]))
      for (const { effect, team } of fates) {
        for (const made of effect.makes)
          teams.set(made.toLowerCase(), { id: made.toLowerCase(), name: made, parentId: null })
        const own = teams.get(team.toLowerCase())
        if (!own || effect.under === null) continue
        const above = teams.get(effect.under.toLowerCase())
        expect(findMoveFault([...teams.values()], own.id)(above?.id ?? null)).toBeNull()
        own.parentId = above?.id ?? null
      }
      const after = {
        people: world.people,
        teams: new Map([...teams].map(([key, team]) => [key, [team.name]])),
        standing: [...teams.values()],
      }
      const carried = table.filter((_, at) => fates[at]?.fate !== 'refused')
      if (carried.length > 0)
        expect(
          planTeamImport(carried, after).fates.filter(({ fate }) => fate === 'new' || fate === 'changed'),
        ).toEqual([])
    }),
  )
})
