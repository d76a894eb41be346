import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const asked = new Set<string>()
const prepare = Sqlite.prototype.prepare
Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
  asked.add(sql)
  return prepare.call(this, sql)
} as typeof prepare

const { db, folder, addPerson } = await openFreshDatabase()
const { changeAssignment } = await import('~/features/assign/change-assignment.server')
const { listAssignments } = await import('~/features/assign/list-assignments.server')
const { listMyDuties } = await import('~/features/assign/list-my-duties.server')
const { sendDigests } = await import('~/features/assign/send-digests.server')
const { settleByLibrary } = await import('~/features/assign/settle-by-library.server')
const { settleDuties } = await import('~/features/assign/settle-duties.server')
const { showAssignment } = await import('~/features/assign/show-assignment.server')
const { spreadAssignment } = await import('~/features/assign/spread-assignment.server')
const { spreadDue } = await import('~/features/assign/spread-due.server')
const { spreadForPerson } = await import('~/features/assign/spread-for-person.server')
const { listMailFaults } = await import('~/features/identity/list-mail-faults.server')
const { readAsked } = await import('./internal/read-asked.server')
const { readLately } = await import('./internal/read-lately.server')
const { deliverOutbox } = await import('~/platform/outbox.server')
const { getLibrary } = await import('~/features/content/get-library.server')

/** What has a row for each thing that somebody did, or was asked. */
const large = [
  'LessonUse',
  'Duty',
  'Debrief',
  'Assignment',
  'AssignmentChange',
  'AssignmentTarget',
  'AssignmentPiece',
]
const now = new Date('2027-03-03T07:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** Asks, changes, reminds, settles, counts and shows, as servers do all day. */
async function passADay() {
  const [manager, ada] = [await addPerson('manager'), await addPerson('learner')]
  await db.person.update({ where: { id: ada.id }, data: { timeZone: 'Europe/Zurich' } })
  const members = { create: [{ personId: manager.id, leads: true, belongs: false }, { personId: ada.id }] }
  const team = await db.team.create({ data: { name: randomUUID(), members } })
  const lesson = (await getLibrary()).lessons[0]?.slug ?? ''
  const { id } = await db.assignment.create({
    data: {
      name: 'Ready',
      why: 'The renewal is near.',
      required: true,
      what: 'lesson',
      situation: 'renewal',
      timing: 'date',
      dueOn: '2027-03-03',
      repeat: 'weekly',
      countsFrom: later(-600),
      createdAt: later(-600),
      sentKey: randomUUID(),
      byId: manager.id,
      pieces: { create: [{ position: 0, lesson, depth: 'essence' }] },
      targets: { create: [{ teamId: team.id }] },
    },
  })
  asked.clear()
  await spreadAssignment({ assignmentId: id, now: later(-590) })
  await sendDigests({ now })
  await deliverOutbox(now, 'test')
  const { changedAt } = await db.assignment.findUniqueOrThrow({ where: { id } })
  const change = {
    seen: changedAt.toISOString(),
    name: 'Ready',
    why: 'Later.',
    required: true,
    dueOn: '2027-03-09',
  }
  await changeAssignment({ asker: manager, id, change, now: later(1) })
  await spreadDue({ now: later(2), since: later(-600) })
  await spreadForPerson({ personId: ada.id, now: later(3) })
  await settleDuties({ personId: ada.id, now: later(3) })
  await listMyDuties(ada.id, later(3))
  await retire(id, lesson)
  await listAssignments({ asker: manager, closed: false, page: 1, now: later(3) })
  await showAssignment({ asker: manager, id, page: 1, now: later(3) })
  await listMailFaults({ asker: manager, page: 1 })
  await readAsked(later(3))
  await readLately(later(3))
}

/** Its lesson leaves the library, and comes back. */
async function retire(assignmentId: string, lesson: string) {
  for (const name of ['left-the-library', lesson]) {
    await db.assignmentPiece.updateMany({ where: { assignmentId }, data: { lesson: name } })
    await settleByLibrary({ now: later(3) })
  }
}

/** The tables that a statement goes through from end to end, without an index; by their own names. */
function scannedBy(file: Sqlite.Database, sql: string): string[] {
  const names = new Map<string, string>()
  for (const [, table = '', alias] of sql.matchAll(/[`"](\w+)[`"](?:\s+(?:AS\s+)?[`"]?(\w+)[`"]?)?/g)) {
    names.set(table, table)
    if (alias) names.set(alias, table)
  }
  const values = Array.from({ length: sql.split('?').length - 1 }, () => null)
  const statement = prepare.call(file, `EXPLAIN QUERY PLAN ${sql}`) as Sqlite.Statement<unknown[]>
  const plan = statement.all(...values) as { detail: string }[]
  return plan.flatMap(({ detail }) => {
    const scanned = /^SCAN (?:main\.)?(\w+)\b(?! .*USING)/.exec(detail)?.[1]
    return scanned ? [names.get(scanned) ?? scanned] : []
  })
}

test('nothing that a server asks all day goes through a large table from end to end', async () => {
  await passADay()
  const file = new Sqlite(`${folder}/just-enough.db`, { readonly: true })
  const statements = [...asked].filter((sql) => /^\s*(SELECT|UPDATE|DELETE|WITH)/i.test(sql))
  expect(statements.length).toBeGreaterThan(40)
  const scans = statements.flatMap((sql) =>
    scannedBy(file, sql)
      .filter((table) => large.includes(table))
      .map((table) => `${table}: ${sql.replace(/\s+/g, ' ')}`),
  )
  // That it would be seen, by whichever name.
  expect(scannedBy(file, 'SELECT "id" FROM "Duty" d WHERE d."of" = 3')).toEqual(['Duty'])
  expect(scannedBy(file, 'SELECT `id` FROM `main`.`Duty` WHERE `main`.`Duty`.`of` = 3')).toEqual(['Duty'])
  file.close()
  expect(scans).toEqual([])
})
