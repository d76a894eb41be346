import { expect, test } from 'vitest'
import { findMoveFault } from './find-move-fault'
import { mostTeamLevels } from './team.schema'
import { teamsBelow } from './teams-below'

/** From "a>b>c": a stands uppermost. */
function teamsOf(...chains: string[]) {
  const parents = new Map<string, string | null>()
  for (const chain of chains) {
    const ids = chain.split('>')
    for (const [at, id] of ids.entries()) if (at > 0 || !parents.has(id)) parents.set(id, ids[at - 1] ?? null)
  }
  return [...parents].map(([id, parentId]) => ({ id, parentId }))
}

test.each([
  ['to a team beside it', 'b', 'x', null],
  ['to the top', 'b', null, null],
  ['to where it is', 'b', 'a', null],
  ['below itself', 'b', 'b', 'ring'],
  ['below one of its own', 'b', 'd', 'ring'],
  ['up within its own line', 'd', 'a', null],
] as const)('a move %s', (_name, id, to, fault) => {
  expect(findMoveFault(teamsOf('a>b>c>d', 'a>e', 'x'), id)(to)).toBe(fault)
})

test('the nest is as deep as its deepest branch', () => {
  const deep = Array.from({ length: mostTeamLevels - 1 }, (_, at) => `l${at}`).join('>')
  const teams = teamsOf(deep, 'one', 'two>three')
  const last = `l${mostTeamLevels - 2}`
  expect(findMoveFault(teams, 'one')(last)).toBeNull()
  expect(findMoveFault(teams, 'two')(last)).toBe('deep')
  expect(findMoveFault(teams, 'two')('l0')).toBeNull()
})

test('a ring in the data ends every walk', () => {
  const ring = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: null },
  ]
  expect([...teamsBelow(ring, ['a'])].sort()).toEqual(['a', 'b'])
  expect(findMoveFault(ring, 'c')('a')).toBeNull()
  expect(findMoveFault(ring, 'a')('c')).toBeNull()
  expect(findMoveFault(ring, 'a')('b')).toBe('ring')
})
