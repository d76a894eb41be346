import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { teamChangeSchema } from './team.schema'

const { db, folder, addPerson } = await openFreshDatabase()
const { changeTeam } = await import('./change-team.server')
const { createTeam } = await import('./create-team.server')
const { findPeopleForTeam } = await import('./find-people-for-team.server')
const { findTeamPlaces } = await import('./find-team-places.server')
const { ledTeamIds } = await import('./led-team-ids.server')
const { moveTeam } = await import('./move-team.server')
const { showTeam } = await import('./show-team.server')
const { showTeams } = await import('./show-teams.server')

type Asker = Awaited<ReturnType<typeof addPerson>>

const now = new Date('2026-03-02T09:00:00Z')
const admin = await addPerson('admin')
let houses = 0

/** Top › Mid › Low, where `top` and `mid` lead theirs, and a Side with its own leader; `member` belongs to Low. */
async function addHouse() {
  const mark = `h${++houses}h`
  const [top, mid, side, member] = [
    await addPerson('manager'),
    await addPerson('manager'),
    await addPerson('manager'),
    await addPerson('learner'),
  ]
  const team = async (name: string, parentId: string | null, leader?: Asker) =>
    (
      await db.team.create({
        data: {
          name: `${name} ${mark}`,
          parentId,
          ...(leader && { members: { create: { personId: leader.id, leads: true, belongs: false } } }),
        },
      })
    ).id
  const Top = await team('Top', null, top)
  const Mid = await team('Mid', Top, mid)
  const Low = await team('Low', Mid)
  const Side = await team('Side', null, side)
  await db.teamMember.create({ data: { teamId: Low, personId: member.id } })
  return { mark, top, mid, side, member, Top, Mid, Low, Side }
}

const change = (asker: Asker, id: string, input: object) =>
  changeTeam({ asker, id, input: teamChangeSchema.parse(input), now })
const move = (asker: Asker, team: string, from: string, to: string) =>
  moveTeam({ asker, input: { team, from, to } })
const go = (asker: Asker, person: string, from: string, to: string) =>
  change(asker, from, { do: 'move-person', person, to })
const parentOf = async (id: string) => (await db.team.findUniqueOrThrow({ where: { id } })).parentId
const show = (asker: Asker, id: string, page = 1) => showTeam({ asker, id, page })
const notes = async (subjectId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
    ({ action, actorId, detail }) => ({ action, actorId, ...JSON.parse(detail) }),
  )

test('a manager sees the teams they lead and below, an administrator all', async () => {
  const { top, mid, side, Top, Mid, Low, Side } = await addHouse()
  const seen = async (asker: Asker) => (await showTeams(asker)).teams.map(({ id }) => id).sort()
  expect(await seen(top)).toEqual([Top, Mid, Low].sort())
  expect(await seen(mid)).toEqual([Mid, Low].sort())
  expect(await seen(side)).toEqual([Side])
  expect(await seen(admin)).toEqual(expect.arrayContaining([Top, Mid, Low, Side]))
  const [first] = (await showTeams(mid)).teams.filter(({ id }) => id === Mid)
  expect(first).toMatchObject({ parentId: null, movable: false, leaders: [mid.name] })
  expect(first?.under).toMatch(/^Top/)
  expect(await show(mid, Low)).toMatchObject({ total: 1, placeable: true, above: { id: Mid }, leaders: [] })
  await expect(showTeams(await addPerson('learner'))).rejects.toMatchObject({ code: 'not-allowed' })
})

test.each(['manager', 'learner', 'author', 'reviewer'])(
  'another %s sees nothing of a team and changes nothing in it',
  async (role) => {
    const { Mid, Low, Top, member } = await addHouse()
    const asker = await addPerson(role)
    if (role === 'manager')
      await db.team.create({
        data: { name: `Of ${asker.name}`, members: { create: { personId: asker.id, leads: true } } },
      })
    const own = (await db.team.findFirst({ where: { members: { some: { personId: asker.id } } } }))?.id ?? Top
    const refused = { code: role === 'manager' ? 'not-found' : 'not-allowed' }
    const nowhere = await show(admin, 'nowhere').catch((error) => error.userMessage)
    for (const ask of [
      () => show(asker, Low),
      () => findTeamPlaces({ asker, id: Low, person: null, words: '' }),
      () => findTeamPlaces({ asker, id: Low, person: member.id, words: '' }),
      () => findPeopleForTeam({ asker, id: Low, words: member.name }),
      () => change(asker, Low, { do: 'rename', name: 'Mine' }),
      () => change(asker, Low, { do: 'make', name: `Mine ${role}` }),
      () => change(asker, Low, { do: 'archive' }),
      () => change(asker, Low, { do: 'restore' }),
      () => change(asker, Low, { do: 'add', person: asker.id }),
      () => change(asker, Low, { do: 'take-out', person: member.id, part: 'all' }),
      () => move(asker, Low, Mid, Top),
      () => move(asker, Low, Mid, own),
      () => go(asker, member.id, Low, Mid),
      () => go(asker, member.id, Low, own),
    ])
      await expect(ask()).rejects.toMatchObject({
        ...refused,
        ...(role === 'manager' && { userMessage: nowhere }),
      })
    if (role === 'manager') {
      await expect(move(asker, own, '', Low)).rejects.toMatchObject(refused)
      await expect(change(asker, own, { do: 'add', person: member.id })).rejects.toMatchObject(refused)
      const found = await findPeopleForTeam({ asker, id: own, words: member.email })
      expect(found).toMatchObject({ people: [], total: 0 })
    }
    expect(await show(admin, Low)).toMatchObject({ total: 1, parentId: Mid, archivedAt: null })
    expect(await notes(Low)).toEqual([])
  },
)

test('whoever leads a team decides what is in it; where it stands is up to those above', async () => {
  const { mark, top, mid, Top, Mid, Low, Side } = await addHouse()
  await change(mid, Mid, { do: 'rename', name: `Middle ${mark}` })
  await change(mid, Low, { do: 'make', name: `Lowest ${mark}` })
  const Lowest = (await db.team.findFirstOrThrow({ where: { name: `Lowest ${mark}` } })).id
  expect(await parentOf(Lowest)).toBe(Low)
  expect(await notes(Lowest)).toEqual([{ action: 'team-created', actorId: mid.id, to: Low }])
  await move(mid, Lowest, Low, Mid)
  for (const [to, code] of [
    ['', 'not-found'],
    [Side, 'not-found'],
    [Top, 'not-found'],
  ] as const)
    await expect(move(mid, Lowest, Mid, to)).rejects.toMatchObject({ code })
  await expect(move(mid, Mid, Top, Low)).rejects.toMatchObject({ code: 'conflict' })
  await expect(change(mid, Mid, { do: 'archive' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(createTeam({ asker: mid, input: { name: `New ${mark}` } })).rejects.toMatchObject({
    code: 'bad-input',
  })
  await expect(createTeam({ asker: mid, input: { name: `New ${mark}`, parent: Top } })).rejects.toMatchObject(
    { code: 'not-found' },
  )
  await move(top, Low, Mid, Top)
  await move(admin, Low, Top, '')
  expect(await parentOf(Low)).toBeNull()
  expect(await notes(Low)).toEqual([
    { action: 'team-moved', actorId: top.id, from: Mid, to: Top },
    { action: 'team-moved', actorId: admin.id, from: Top, to: '' },
  ])
})

test('a manager of two teams cannot take one from those who lead above it', async () => {
  const { mid, Top, Mid, Low, Side } = await addHouse()
  await db.teamMember.create({ data: { teamId: Side, personId: mid.id, leads: true } })
  await expect(move(mid, Mid, Top, Side)).rejects.toMatchObject({ code: 'conflict' })
  await move(mid, Low, Mid, Side)
  expect(await parentOf(Low)).toBe(Side)
})

test('names are told apart without regard to capitals', async () => {
  const { mark, top, Mid, Low } = await addHouse()
  for (const input of [
    { do: 'rename', name: `mID ${mark}` },
    { do: 'make', name: `TOP ${mark}` },
  ])
    await expect(change(top, Low, input)).rejects.toMatchObject({ code: 'conflict' })
  await change(top, Mid, { do: 'rename', name: `MID ${mark}` })
})

test('what was moved in another window meanwhile is said, and not moved again', async () => {
  const { top, Top, Mid, Low } = await addHouse()
  await move(top, Low, Mid, Top)
  await expect(move(top, Low, Mid, Top)).rejects.toMatchObject({
    code: 'conflict',
    userMessage: expect.stringMatching(/part of Top/),
  })
  expect(await notes(Low)).toHaveLength(1)
})

test('no ring, not by two at once either', async () => {
  const { top, Top, Mid, Low } = await addHouse()
  await expect(move(admin, Top, '', Low)).rejects.toMatchObject({ code: 'conflict' })
  await move(top, Low, Mid, Top)
  const tries = await Promise.allSettled([move(top, Low, Top, Mid), move(top, Mid, Top, Low)])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a move on another server, not yet over, is waited for', async () => {
  const { top, Top, Mid, Low } = await addHouse()
  await move(top, Low, Mid, Top)
  const other = spawn(
    process.execPath,
    [
      '-e',
      `const db = require('better-sqlite3')(process.argv[1])
       db.exec('BEGIN IMMEDIATE')
       db.prepare('UPDATE Team SET parentId = ? WHERE id = ?').run(process.argv[2], process.argv[3])
       console.log('under way')
       setTimeout(() => { db.exec('COMMIT'); db.close() }, 300)`,
      join(folder, 'just-enough.db'),
      Low,
      Mid,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(other, 'exit')
  await once(other.stdout, 'data')
  await expect(move(top, Low, Top, Mid)).rejects.toMatchObject({ code: 'conflict', message: /ring/ })
  await ended
  expect(await parentOf(Mid)).toBe(Low)
})

test('places to move to are within reach, and close no ring', async () => {
  const { mark, top, mid, member, Top, Mid, Low, Side } = await addHouse()
  const places = async (asker: Asker, id: string, person: string | null = null, words = mark) => {
    const found = await findTeamPlaces({ asker, id, person, words })
    return [...(found.top ? [''] : []), ...found.places.map((place) => place.id)].sort()
  }
  expect(await places(top, Low)).toEqual([Top])
  expect(await places(admin, Low)).toEqual(['', Top, Side].sort())
  expect(await places(admin, Top)).toEqual([Side])
  expect(await places(mid, Low, member.id)).toEqual([Mid])
  expect(await places(admin, Low, member.id, `side ${mark}`)).toEqual([Side])
  await expect(places(mid, Mid)).rejects.toMatchObject({ code: 'conflict' })
  await expect(places(mid, Mid, member.id)).rejects.toMatchObject({ code: 'not-found' })
})

test('archived with what hangs below it, and brought back as it was', async () => {
  const { mark, top, mid, Top, Mid, Low } = await addHouse()
  await change(top, Mid, { do: 'make', name: `Old ${mark}` })
  const Old = (await db.team.findFirstOrThrow({ where: { name: `Old ${mark}` } })).id
  await changeTeam({ asker: top, id: Old, input: { do: 'archive' }, now: new Date(now.getTime() - 1000) })
  expect(await change(top, Mid, { do: 'archive' })).toMatchObject({
    says: expect.stringContaining('1 below'),
  })
  expect(await ledTeamIds(db, top.id)).toEqual([Top])
  expect((await showTeams(top)).archived.map(({ id }) => id).sort()).toEqual([Mid, Low, Old].sort())
  expect((await showTeams(mid)).teams).toEqual([])
  for (const input of [
    { do: 'make', name: `Late ${mark}` },
    { do: 'add', person: mid.id },
    { do: 'archive' },
  ])
    await expect(change(top, Mid, input)).rejects.toMatchObject({ code: 'conflict' })
  await expect(move(top, Mid, Top, Top)).rejects.toMatchObject({ code: 'conflict' })
  await expect(change(mid, Mid, { do: 'restore' })).rejects.toMatchObject({ code: 'conflict' })
  await change(top, Mid, { do: 'restore' })
  expect((await ledTeamIds(db, top.id)).sort()).toEqual([Top, Mid, Low].sort())
  expect(await show(top, Low)).toMatchObject({ archivedAt: null, parentId: Mid, total: 1 })
  expect((await notes(Low)).map(({ action }) => action)).toEqual(['team-archived', 'team-restored'])
})

test('brought back alone, a team hangs under the nearest one above that lives', async () => {
  const { mark, top, Top, Mid, Low } = await addHouse()
  await change(top, Mid, { do: 'archive' })
  expect(await change(top, Low, { do: 'restore' })).toMatchObject({
    says: expect.stringContaining(`part of Top ${mark}`),
  })
  expect(await parentOf(Low)).toBe(Top)
  await change(top, Mid, { do: 'restore' })
  expect(await parentOf(Low)).toBe(Top)
})

test('a name that was taken meanwhile keeps a team from coming back until one is renamed', async () => {
  const { mark, top, Top, Mid, Low } = await addHouse()
  await change(top, Mid, { do: 'archive' })
  await change(top, Top, { do: 'make', name: `low ${mark}` })
  await expect(change(top, Mid, { do: 'restore' })).rejects.toMatchObject({
    code: 'conflict',
    userMessage: expect.stringContaining(`Low ${mark}`),
  })
  await change(top, Low, { do: 'rename', name: `Lower ${mark}` })
  await change(top, Mid, { do: 'restore' })
  expect(await show(top, Low)).toMatchObject({ archivedAt: null })
})

test('people are in several teams, and lead several; leading makes a manager', async () => {
  const { top, member, Top, Mid, Low } = await addHouse()
  await change(top, Mid, { do: 'add', person: member.id })
  await change(top, Top, { do: 'add', person: member.id, leads: 'true' })
  await change(top, Top, { do: 'add', person: member.id, leads: 'true' })
  const { leaders, total } = await show(top, Top)
  expect(leaders.map(({ id }) => id).sort()).toEqual([top.id, member.id].sort())
  expect(total).toBe(0)
  const memberships = await db.teamMember.findMany({ where: { personId: member.id } })
  expect(memberships.map(({ teamId }) => teamId).sort()).toEqual([Top, Mid, Low].sort())
  expect(await notes(member.id)).toEqual([
    { action: 'team-joined', actorId: top.id, team: Mid, leads: false },
    { action: 'team-joined', actorId: top.id, team: Top, leads: true },
    { action: 'role-granted', actorId: top.id, role: 'manager' },
  ])
})

test('nobody is taken away as the last leader of a top team without being told', async () => {
  const { top, mid, Top, Mid } = await addHouse()
  const out = { do: 'take-out', person: top.id, part: 'all' }
  expect(await change(top, Top, out)).toMatchObject({ ask: { person: top.id, knows: 'true' } })
  expect(await go(top, top.id, Top, Mid)).toMatchObject({ ask: { do: 'move-person', to: Mid } })
  // Above the middle team somebody leads still.
  await change(top, Mid, { do: 'take-out', person: mid.id, part: 'lead' })
  expect(await ledTeamIds(db, mid.id)).toEqual([])
  await change(top, Top, { do: 'add', person: top.id })
  expect(await change(top, Top, { ...out, part: 'lead', knows: 'true' })).toMatchObject({ out: true })
  expect(await show(admin, Top)).toMatchObject({ leaders: [], total: 1 })
})

test('a suspended leader counts for nobody', async () => {
  const { top, mid, Top } = await addHouse()
  await db.teamMember.create({ data: { teamId: Top, personId: mid.id, leads: true } })
  await db.person.update({ where: { id: mid.id }, data: { suspendedAt: now } })
  expect(await change(top, Top, { do: 'take-out', person: top.id, part: 'lead' })).toMatchObject({
    ask: { part: 'lead' },
  })
})

test('moved to another team, somebody is there what they were, once', async () => {
  const { top, mid, member, Top, Mid, Low, Side } = await addHouse()
  await go(mid, member.id, Low, Mid)
  expect(await show(mid, Mid)).toMatchObject({ total: 1, people: [{ id: member.id, leads: false }] })
  await expect(go(mid, member.id, Low, Mid)).rejects.toMatchObject({ code: 'not-found' })
  await expect(go(mid, member.id, Mid, Side)).rejects.toMatchObject({ code: 'not-found' })
  await expect(go(mid, member.id, Mid, Mid)).rejects.toMatchObject({ code: 'conflict' })
  await db.teamMember.create({ data: { teamId: Top, personId: mid.id } })
  expect(await go(top, mid.id, Mid, Top)).toMatchObject({ out: false })
  const [place] = await db.teamMember.findMany({ where: { personId: mid.id } })
  expect(place).toMatchObject({ teamId: Top, leads: true, belongs: true })
  expect((await notes(member.id)).map(({ action, team }) => [action, team])).toEqual([
    ['team-left', Low],
    ['team-joined', Mid],
  ])
})

test('many people come a page at a time, and are found by search with what they are', async () => {
  const { top, mark, member, Low } = await addHouse()
  const people = Array.from({ length: 120 }, (_, at) => ({
    id: `crowd-${mark}-${at}`,
    email: `crowd${at}@house${mark}.example`,
    name: `Crowd ${String(at).padStart(3, '0')}`,
  }))
  await db.person.createMany({ data: people })
  await db.teamMember.createMany({ data: people.map(({ id }) => ({ teamId: Low, personId: id })) })
  const pages = [await show(top, Low, 1), await show(top, Low, 2), await show(top, Low, 9)]
  expect(pages.map(({ people: { length }, page }) => [length, page])).toEqual([
    [50, 1],
    [50, 2],
    [21, 3],
  ])
  expect(new Set(pages.flatMap((page) => page.people.map(({ id }) => id))).size).toBe(121)
  const found = await findPeopleForTeam({ asker: top, id: Low, words: `crowd house${mark}` })
  expect(found.total).toBe(120)
  expect(found.people).toHaveLength(20)
  expect(await findPeopleForTeam({ asker: top, id: Low, words: member.email })).toMatchObject({
    people: [{ id: member.id, belongs: true, leads: false }],
  })
  for (const words of [' ', '%', '_ %'])
    expect(await findPeopleForTeam({ asker: top, id: Low, words })).toMatchObject({ total: 0 })
})
