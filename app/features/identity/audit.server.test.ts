import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { exportAudit } = await import('./export-audit.server')
const { listAudit } = await import('./list-audit.server')

const now = new Date()
const admin = await addPerson('admin')
const list = (query = '', asker = admin) => listAudit({ asker, params: new URLSearchParams(query) })

async function exported(query = '', asker = admin): Promise<Record<string, string>[]> {
  const answer = await exportAudit({ asker, params: new URLSearchParams(query), now })
  return parse(await answer.text(), { columns: true, bom: true })
}

test.each(['learner', 'manager', 'author', 'reviewer'])('a %s neither reads nor exports it', async (role) => {
  const asker = await addPerson(role)
  await expect(list('', asker)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(exported('', asker)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('says in a whole sentence what somebody did to themselves', async () => {
  const own = await addPerson('learner')
  const note = (action: string, subjectId: string | null) =>
    db.auditEntry.create({ data: { action, actorId: own.id, subjectId, detail: '{}' } })
  await note('person-created', own.id)
  await note('erasure', null)
  expect((await list(`actor=${own.id}`)).entries.map(({ says, subject }) => [says, subject])).toEqual([
    ['erased their own account', ''],
    ['made their own account', ''],
  ])
})

test('is filtered by action, actor, subject and days, newest first, with names as they are today', async () => {
  const [ada, leo] = [await addPerson('admin'), await addPerson('learner')]
  const team = await db.team.create({ data: { name: 'North' } })
  const note = (action: string, subjectId: string | null, day: string, detail = {}) =>
    db.auditEntry.create({
      data: {
        action,
        actorId: ada.id,
        subjectId,
        at: new Date(`${day}T12:00:00Z`),
        detail: JSON.stringify(detail),
      },
    })
  await note('role-granted', leo.id, '2026-01-01', { role: 'author' })
  await note('team-joined', leo.id, '2026-01-02', { team: team.id })
  await note('sign-in', null, '2026-01-03')
  const says = async (query: string) =>
    (await list(query)).entries.map(({ actor, says, subject, detail }) => [actor, says, subject, detail])
  expect(await says(`actor=${ada.id}`)).toEqual([
    [ada.name, 'signed in', '', {}],
    [ada.name, 'put into a team', leo.name, { team: 'North' }],
    [ada.name, 'gave a role to', leo.name, { role: 'author' }],
  ])
  expect(await says(`actor=${ada.id}&action=sign-in`)).toHaveLength(1)
  expect(await says(`subject=${leo.id}&from=2026-01-02&to=2026-01-02`)).toHaveLength(1)
  expect(await says(`subject=${leo.id}&to=2026-01-01`)).toHaveLength(1)
  expect(await list(`actor=${ada.id}`)).toMatchObject({
    total: 3,
    actor: ada.name,
    subject: null,
    next: null,
  })
  await db.person.delete({ where: { id: leo.id } })
  await db.team.delete({ where: { id: team.id } })
  expect(await says(`subject=${leo.id}&action=team-joined`)).toEqual([
    [ada.name, 'put into a team', 'an erased person', { team: 'a team that is gone' }],
  ])
})

test('pages hold each entry once, also when more is noted meanwhile', async () => {
  const ada = await addPerson('admin')
  const data = Array.from({ length: 120 }, () => ({ action: 'sign-in', actorId: ada.id }))
  await db.auditEntry.createMany({ data })
  const first = await list(`actor=${ada.id}`)
  await db.auditEntry.create({ data: { action: 'sign-in', actorId: ada.id } })
  const second = await list(`actor=${ada.id}&before=${first.next}`)
  const third = await list(`actor=${ada.id}&before=${second.next}`)
  const ids = [first, second, third].flatMap(({ entries }) => entries.map(({ id }) => id))
  expect(ids).toEqual([...ids].sort((a, b) => b - a))
  expect(new Set(ids).size).toBe(120)
  expect(third.next).toBeNull()
})

test('the export holds what the filter takes in, runs no formula, and is noted itself', async () => {
  const ada = await db.person.create({ data: { email: 'eve@formula.example', name: '=HYPERLINK("x")' } })
  const data = Array.from({ length: 2500 }, () => ({ action: 'sign-in', actorId: ada.id }))
  await db.auditEntry.createMany({ data })
  const rows = await exported(`actor=${ada.id}&action=sign-in`)
  expect(rows).toHaveLength(2500)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2500)
  expect(rows[0]).toMatchObject({ action: 'sign-in', actor: '\'=HYPERLINK("x")', 'actor id': ada.id })
  expect((await list(`actor=${admin.id}&action=export`)).entries[0]).toMatchObject({
    says: 'exported',
    detail: { what: 'audit log', filter: `action=sign-in&actor=${ada.id}&zone=UTC` },
  })
})

test('days are those of the administrator’s own zone where the address names none', async () => {
  const ada = await addPerson('admin')
  await db.person.update({ where: { id: ada.id }, data: { timeZone: 'Asia/Tokyo' } })
  const at = new Date('2026-02-01T20:00:00Z')
  await db.auditEntry.create({ data: { action: 'sign-out', actorId: ada.id, at } })
  expect((await list(`actor=${ada.id}&from=2026-02-02`, ada)).total).toBe(1)
  expect((await list(`actor=${ada.id}&from=2026-02-02&zone=UTC`, ada)).total).toBe(0)
})
