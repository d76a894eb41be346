import type { Prisma } from '~/platform/.server/prisma/client'
import type { RowFate, TableRow } from '../import.schema'
import { planRow } from '../plan-import'
import { type AuditNote, writeAudit } from '../write-audit.server'
import { addMemberships } from './add-memberships.server'
import { loadImportWorld, type WorldIds } from './load-import-world.server'
import { idOf, WorldChanged } from './world-changed'

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
  const members = due.flatMap(({ email, joins, leads }) =>
    [...joins.map((name) => ({ name, leads: false })), ...leads.map((name) => ({ name, leads: true }))].map(
      ({ name, leads: leading }) => ({
        teamId: idOf(ids.teams, name.toLowerCase()),
        personId: idOf(ids.people, email),
        leads: leading,
        belongs: !leading,
      }),
    ),
  )
  return addMemberships(db, { actorId, members })
}
