import type { Prisma } from '~/platform/.server/prisma/client'
import type { RowFate, TableRow } from '../import.schema'
import { planRow } from '../plan-import'
import { type AuditNote, writeAudit } from '../write-audit.server'
import { loadImportWorld, type WorldIds } from './load-import-world.server'

/** Thrown where a row's fate is not the one that was shown: the caller's transaction is then taken back. */
export class WorldChanged extends Error {}

/**
 * Carries out some rows of an import, each with exactly the fate that was shown, within the caller's transaction.
 * @param actorId the administrator
 * @throws WorldChanged
 */
export async function carryOutBatch(
  db: Prisma.TransactionClient,
  options: { actorId: string; rows: readonly TableRow[]; fates: readonly RowFate[] },
): Promise<void> {
  const { actorId, rows, fates } = options
  const due = fates.filter(({ fate }) => fate === 'new' || fate === 'changed')
  if (due.length === 0) return
  const { world, ids } = await loadImportWorld(
    db,
    due.map(({ email }) => email),
  )
  const rowAt = new Map(rows.map((row) => [row.row, row]))
  for (const fate of due) {
    const row = rowAt.get(fate.row)
    if (!row || !isSame(planRow(row, world), fate)) throw new WorldChanged()
  }
  const notes: AuditNote[] = [
    ...(await makeTeams(db, { actorId, due, ids })),
    ...(await makePeople(db, { actorId, due, ids })),
    ...(await rename(db, { actorId, due, ids })),
    ...(await addRoles(db, { actorId, due, ids })),
    ...(await addTeams(db, { actorId, due, ids })),
  ]
  await writeAudit(db, notes)
}

/** Capitals do not count: a team that an earlier batch made is spelt as its first row spelt it. */
function isSame(now: RowFate, shown: RowFate): boolean {
  return JSON.stringify(now).toLowerCase() === JSON.stringify(shown).toLowerCase()
}

type Work = { actorId: string; due: readonly RowFate[]; ids: WorldIds }

async function makeTeams(db: Prisma.TransactionClient, { actorId, due, ids }: Work): Promise<AuditNote[]> {
  const notes: AuditNote[] = []
  for (const name of due.flatMap(({ joins, leads }) => [...joins, ...leads])) {
    if (ids.teams.has(name.toLowerCase())) continue
    const { id } = await db.team.create({ data: { name }, select: { id: true } })
    ids.teams.set(name.toLowerCase(), id)
    notes.push({ action: 'team-created', actorId, subjectId: id, detail: { by: 'import' } })
  }
  return notes
}

async function makePeople(db: Prisma.TransactionClient, { actorId, due, ids }: Work): Promise<AuditNote[]> {
  const fresh = due.filter(({ fate }) => fate === 'new')
  const made = await db.person.createManyAndReturn({
    data: fresh.map(({ email, name }) => ({ email, name })),
    select: { id: true, email: true },
  })
  for (const { id, email } of made) ids.people.set(email, id)
  return fresh.map(({ email, roles }) => ({
    action: 'person-created',
    actorId,
    subjectId: idOf(ids.people, email),
    detail: { by: 'import', roles: roles.join(' ') },
  }))
}

async function rename(db: Prisma.TransactionClient, { actorId, due, ids }: Work): Promise<AuditNote[]> {
  const notes: AuditNote[] = []
  for (const { fate, email, name } of due) {
    if (fate !== 'changed') continue
    const id = idOf(ids.people, email)
    const { count } = await db.person.updateMany({ where: { id, name: { not: name } }, data: { name } })
    if (count)
      notes.push({ action: 'person-changed', actorId, subjectId: id, detail: { by: 'import', what: 'name' } })
  }
  return notes
}

async function addRoles(db: Prisma.TransactionClient, { actorId, due, ids }: Work): Promise<AuditNote[]> {
  const grants = due.flatMap(({ fate, email, roles }) =>
    roles.map((role) => ({ personId: idOf(ids.people, email), role, fresh: fate === 'new' })),
  )
  await db.personRole.createMany({ data: grants.map(({ personId, role }) => ({ personId, role })) })
  return grants
    .filter(({ fresh }) => !fresh)
    .map(({ personId, role }) => ({
      action: 'role-granted',
      actorId,
      subjectId: personId,
      detail: { by: 'import', role },
    }))
}

async function addTeams(db: Prisma.TransactionClient, { actorId, due, ids }: Work): Promise<AuditNote[]> {
  const wanted = new Map<string, { teamId: string; personId: string; leads: boolean; belongs: boolean }>()
  for (const { email, joins, leads } of due)
    for (const [names, part] of [
      [joins, 'belongs'],
      [leads, 'leads'],
    ] as const)
      for (const name of names) {
        const [teamId, personId] = [idOf(ids.teams, name.toLowerCase()), idOf(ids.people, email)]
        const before = wanted.get(`${teamId}/${personId}`)
        wanted.set(`${teamId}/${personId}`, {
          ...(before ?? { teamId, personId, leads: false, belongs: false }),
          [part]: true,
        })
      }
  const personIds = [...new Set([...wanted.values()].map(({ personId }) => personId))]
  const there = await db.teamMember.findMany({ where: { personId: { in: personIds } } })
  const known = new Set(there.map(({ teamId, personId }) => `${teamId}/${personId}`))
  const members = [...wanted.values()]
  await db.teamMember.createMany({
    data: members.filter(({ teamId, personId }) => !known.has(`${teamId}/${personId}`)),
  })
  for (const { teamId, personId, leads, belongs } of members)
    if (known.has(`${teamId}/${personId}`))
      await db.teamMember.update({
        where: { teamId_personId: { teamId, personId } },
        data: { ...(leads && { leads }), ...(belongs && { belongs }) },
      })
  return members.map(({ teamId, personId, leads }) => ({
    action: 'team-joined',
    actorId,
    subjectId: personId,
    detail: { by: 'import', team: teamId, ...(leads && { leads }) },
  }))
}

/** Whatever a plan names was read or made before; where not, the world is another. */
function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new WorldChanged()
  return id
}
