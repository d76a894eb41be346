import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { carryOutImports } = await import('./carry-out-imports.server')
const { confirmImport } = await import('./confirm-import.server')
const { exportImport } = await import('./export-import.server')
const { showImport } = await import('./show-import.server')
const { startImport } = await import('./start-import.server')
const { stopImport } = await import('./stop-import.server')
const { sweepExpired } = await import('./sweep-expired.server')

const now = new Date()
const clock = () => now
const admin = await addPerson('admin')
let files = 0

/** A file of new people at a domain of its own. */
function fileOf(count: number, extra = ''): { text: string; domain: string } {
  const domain = `file${++files}.example`
  const rows = Array.from(
    { length: count },
    (_, at) => `p${at}@${domain},Person ${at},learner,Team ${domain}`,
  )
  return { text: ['email,name,roles,teams', ...rows, extra].join('\n'), domain }
}

const given = (id: string, asker = admin) => ({ asker, id, now })
const show = (id: string, query = '', asker = admin) =>
  showImport({ ...given(id, asker), params: new URLSearchParams(query) })
const start = (file: string | Uint8Array) => startImport({ asker: admin, file, now })
const work = (keepOn?: () => boolean) =>
  carryOutImports({ now: clock, worker: 'one', ...(keepOn && { keepOn }) })
const countAt = (domain: string) => db.person.count({ where: { email: { endsWith: `@${domain}` } } })

test('a dry run changes nothing; then exactly what was shown is carried out, and noted', async () => {
  const before = await db.person.create({ data: { email: 'old@known.example', name: 'Old Name' } })
  const { text, domain } = fileOf(3, 'old@known.example,New Name,author,\nnonsense,X,,\np0@known.example,,,')
  const id = await start(text)
  expect(await countAt(domain)).toBe(0)
  const dry = await show(id)
  expect(dry).toMatchObject({
    state: 'dry',
    rows: 6,
    counts: { new: 3, changed: 1, unchanged: 0, refused: 2, repeated: 0 },
    newTeams: [`Team ${domain}`],
  })
  expect((await show(id, 'fate=refused')).fates.map(({ row }) => row)).toEqual([6, 7])
  expect(await confirmImport(given(id))).toBe(true)
  await expect(confirmImport(given(id))).rejects.toMatchObject({ code: 'conflict' })
  await work()
  expect(await show(id)).toMatchObject({ state: 'done', position: 6 })
  const made = await db.person.findUniqueOrThrow({
    where: { email: `p1@${domain}` },
    include: { roles: true, memberships: { include: { team: true } } },
  })
  expect(made).toMatchObject({
    name: 'Person 1',
    roles: [{ role: 'learner' }],
    memberships: [{ leads: false, belongs: true, team: { name: `Team ${domain}` } }],
  })
  expect(await db.team.count({ where: { name: `Team ${domain}` } })).toBe(1)
  expect(await db.person.findUnique({ where: { id: before.id } })).toMatchObject({ name: 'New Name' })
  const notes = await db.auditEntry.findMany({ where: { actorId: admin.id } })
  const count = (action: string) => notes.filter((note) => note.action === action).length
  expect([
    count('person-created'),
    count('person-changed'),
    count('role-granted'),
    count('team-created'),
  ]).toEqual([3, 1, 1, 1])
  expect(JSON.parse(notes.find(({ action }) => action === 'people-imported')?.detail ?? '')).toEqual({
    rows: 6,
    new: 3,
    changed: 1,
    whole: true,
  })
  expect(JSON.stringify(notes)).not.toMatch(/Person 1|known\.example|New Name/)
  const again = await start(text)
  expect((await show(again)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 4, refused: 2 })
})

test('if the world changed before it was confirmed, it is shown anew and not carried out', async () => {
  const { text, domain } = fileOf(3)
  const id = await start(text)
  await db.person.create({ data: { email: `p1@${domain}`, name: 'Somebody' } })
  expect(await confirmImport(given(id))).toBe(false)
  expect(await show(id)).toMatchObject({ state: 'dry', note: 'world', counts: { new: 2, changed: 1 } })
  expect(await countAt(domain)).toBe(1)
  expect(await confirmImport(given(id))).toBe(true)
  await work()
  expect(await countAt(domain)).toBe(3)
})

test('if it changes on the way, it stops whole at a batch, and the rest is shown anew', async () => {
  const { text, domain } = fileOf(600)
  const id = await start(text)
  await confirmImport(given(id))
  await db.person.create({ data: { email: `p400@${domain}`, name: 'Somebody' } })
  await work()
  expect(await countAt(domain)).toBe(401)
  expect(await show(id)).toMatchObject({
    state: 'dry',
    note: 'world',
    counts: { new: 199, changed: 1, unchanged: 400 },
  })
  await confirmImport(given(id))
  await work()
  expect(await countAt(domain)).toBe(600)
  expect(await db.personRole.count({ where: { person: { email: { endsWith: `@${domain}` } } } })).toBe(600)
})

test('what a killed server left is gone on with, once its lease has run out, each row once', async () => {
  const { text, domain } = fileOf(900)
  const id = await start(text)
  await confirmImport(given(id))
  let batches = 0
  expect(await work(() => ++batches <= 5)).toBe(500)
  const soon = new Date(now.getTime() + 1000)
  await db.peopleImport.update({ where: { id }, data: { leasedBy: 'killed', leaseUntil: soon } })
  expect(await work()).toBe(0)
  const later = new Date(now.getTime() + 60_000)
  const rows = await Promise.all(
    ['two', 'three'].map((worker) => carryOutImports({ now: () => later, worker })),
  )
  expect(rows.sort()).toEqual([0, 400])
  expect(await countAt(domain)).toBe(900)
  const created = { actorId: admin.id, action: 'person-created' }
  const people = await db.person.findMany({
    where: { email: { endsWith: `@${domain}` } },
    select: { id: true },
  })
  expect(
    await db.auditEntry.count({ where: { ...created, subjectId: { in: people.map((p) => p.id) } } }),
  ).toBe(900)
})

test('stopped, what was carried out stays and the rest is shown anew', async () => {
  const { text, domain } = fileOf(600)
  const id = await start(text)
  await confirmImport(given(id))
  let batches = 0
  await work(() => ++batches <= 2)
  await stopImport(given(id))
  await work()
  expect(await show(id)).toMatchObject({
    state: 'dry',
    note: 'stopped',
    counts: { new: 400, unchanged: 200 },
  })
  expect(await countAt(domain)).toBe(200)
})

test('rows lie sealed, for a day; the report names each row’s fate and runs no formula', async () => {
  const { text, domain } = fileOf(1, '=cmd()@x,"=1+1",,')
  const id = await start(text)
  const kept = await db.peopleImport.findUniqueOrThrow({ where: { id } })
  expect(Buffer.from(kept.sealed).toString('latin1') + kept.summary).not.toContain(domain)
  const rows: Record<string, string>[] = parse(await (await exportImport(given(id))).text(), {
    columns: true,
    bom: true,
  })
  expect(rows).toMatchObject([
    { row: '2', 'e-mail': `p0@${domain}`, fate: 'New' },
    { row: '3', 'e-mail': "'=cmd()@x", name: "'=1+1", fate: 'Refused' },
  ])
  await sweepExpired(new Date(now.getTime() + 25 * 60 * 60_000))
  await expect(show(id)).rejects.toMatchObject({ code: 'not-found' })
})

test.each(['learner', 'manager', 'author', 'reviewer', 'admin'])(
  'another %s sees nothing of it and moves nothing',
  async (role) => {
    const asker = await addPerson(role)
    const id = await start(fileOf(2).text)
    const code = role === 'admin' ? 'not-found' : 'not-allowed'
    await expect(show(id, '', asker)).rejects.toMatchObject({ code })
    for (const verb of [confirmImport, stopImport, exportImport])
      await expect(verb(given(id, asker))).rejects.toMatchObject({ code })
    if (role !== 'admin')
      await expect(startImport({ asker, file: 'email\na@b.ch', now })).rejects.toMatchObject({
        code: 'not-allowed',
      })
    expect((await show(id)).state).toBe('dry')
  },
)
