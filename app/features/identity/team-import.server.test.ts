import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { carryOutImports } = await import('./carry-out-imports.server')
const { confirmImport } = await import('./confirm-import.server')
const { exportImport } = await import('./export-import.server')
const { showImport } = await import('./show-import.server')
const { startImport } = await import('./start-import.server')

const now = new Date()
const admin = await addPerson('admin')
let files = 0
const start = (file: string | Uint8Array, asker = admin) => startImport({ asker, kind: 'teams', file, now })
const given = (id: string, asker = admin) => ({ asker, id, now })
const show = (id: string, query = '') => showImport({ ...given(id), params: new URLSearchParams(query) })
const work = (keepOn?: () => boolean) =>
  carryOutImports({ now: () => now, worker: 'one', ...(keepOn && { keepOn }) })
const teamOf = (name: string) =>
  db.team.findFirstOrThrow({ where: { name }, include: { parent: true, members: true } })

/** Learners that a file can name. */
async function addPeople(count: number) {
  const mark = `f${++files}`
  const people = Array.from({ length: count }, (_, at) => ({
    id: `${mark}-${at}`,
    email: `p${at}@${mark}.example`,
    name: `Person ${at}`,
  }))
  await db.person.createMany({ data: people })
  return { mark, people, emails: people.map(({ email }) => email) }
}

test('a dry run changes nothing; then exactly what was shown is carried out, and noted', async () => {
  const { mark, people, emails } = await addPeople(3)
  const before = await db.team.create({ data: { name: `Zürich ${mark}` } })
  const text = [
    'Team;Teil von;Leitung;Mitglieder',
    `zürich ${mark};Süd ${mark};${emails[0]};${emails[1]}, ${emails[2]}`,
    `Süd ${mark};Europa ${mark};;`,
    `Europa ${mark};;${emails[0]};nobody@x.example`,
    `Süd ${mark};Nirgends;;`,
  ].join('\n')
  const id = await start(new Uint8Array(Buffer.from(text, 'latin1')))
  expect(await db.team.count({ where: { name: { contains: mark } } })).toBe(1)
  expect(await show(id)).toMatchObject({
    kind: 'teams',
    encoding: 'Windows-1252',
    counts: { new: 2, changed: 1, unchanged: 0, refused: 1, repeated: 0 },
    newTeams: [`Süd ${mark}`, `Europa ${mark}`],
  })
  expect((await show(id, 'fate=refused')).fates).toMatchObject([{ row: 5, beside: 'part of Nirgends' }])
  expect(await confirmImport(given(id))).toBe(true)
  await work()
  expect(await show(id)).toMatchObject({ state: 'done' })
  const zurich = await teamOf(`Zürich ${mark}`)
  expect(zurich).toMatchObject({ id: before.id, parent: { name: `Süd ${mark}` } })
  expect(zurich.members).toHaveLength(3)
  expect(zurich.members.find(({ personId }) => personId === people[0]?.id)).toMatchObject({
    leads: true,
    belongs: false,
  })
  expect(await teamOf(`Süd ${mark}`)).toMatchObject({ parent: { name: `Europa ${mark}` } })
  expect(await db.personRole.count({ where: { personId: people[0]?.id ?? '', role: 'manager' } })).toBe(1)
  const notes = await db.auditEntry.findMany({ where: { actorId: admin.id } })
  const count = (action: string) => notes.filter((note) => note.action === action).length
  expect(['team-created', 'team-moved', 'team-joined', 'role-granted', 'teams-imported'].map(count)).toEqual([
    2, 2, 4, 1, 1,
  ])
  expect(JSON.stringify(notes)).not.toMatch(/Person|\.example|Zürich|Europa/)
  const again = await start(text)
  expect((await show(again)).counts).toMatchObject({ new: 0, changed: 0 })
})

test('thousands of rows, one a person, are carried out in batches, each once, after a stop too', async () => {
  const { mark, emails } = await addPeople(700)
  const rows = emails.map((email, at) => `Team ${mark} ${at % 7},Top ${mark},,${email}`)
  const id = await start(`team,part of,leads,members\n${rows.join('\n')}\nTop ${mark},,,`)
  expect((await show(id)).counts).toMatchObject({ new: 7, changed: 693, unchanged: 1 })
  await confirmImport(given(id))
  let batches = 0
  await work(() => ++batches <= 2)
  const partly = await db.teamMember.count({ where: { team: { name: { contains: mark } } } })
  expect(partly).toBeGreaterThan(0)
  expect(partly).toBeLessThan(700)
  await work()
  expect(await db.teamMember.count({ where: { team: { name: { contains: mark } } } })).toBe(700)
  expect(await db.team.count({ where: { parent: { name: `Top ${mark}` } } })).toBe(7)
})

test('if teams were moved meanwhile, it stops, and what would happen now is shown', async () => {
  const { mark } = await addPeople(0)
  const [a, b] = [
    await db.team.create({ data: { name: `A ${mark}` } }),
    await db.team.create({ data: { name: `B ${mark}` } }),
  ]
  const id = await start(`team,part of\nA ${mark},B ${mark}`)
  await confirmImport(given(id))
  await db.team.update({ where: { id: b.id }, data: { parentId: a.id } })
  await work()
  expect(await show(id)).toMatchObject({ state: 'dry', note: 'world', counts: { refused: 1, changed: 0 } })
  expect(await teamOf(`A ${mark}`)).toMatchObject({ parentId: null })
})

test('the report runs no formula', async () => {
  const id = await start('team,part of\n=1+1,=HYPERLINK("http://x.example")')
  const rows: Record<string, string>[] = parse(await (await exportImport(given(id))).text(), {
    columns: true,
    bom: true,
  })
  expect(rows[0]?.team).toBe("'=1+1")
  expect(Object.values(rows[0] ?? {}).filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
})

test.each(['learner', 'manager', 'author', 'reviewer', 'admin'])(
  'another %s sees nothing of a file of teams and moves nothing',
  async (role) => {
    const asker = await addPerson(role)
    const id = await start(`team\nSecret ${role}`)
    const code = role === 'admin' ? 'not-found' : 'not-allowed'
    for (const verb of [confirmImport, exportImport])
      await expect(verb(given(id, asker))).rejects.toMatchObject({ code })
    await expect(showImport({ ...given(id, asker), params: new URLSearchParams() })).rejects.toMatchObject({
      code,
    })
    if (role !== 'admin')
      await expect(start('team\nMine', asker)).rejects.toMatchObject({ code: 'not-allowed' })
  },
)
