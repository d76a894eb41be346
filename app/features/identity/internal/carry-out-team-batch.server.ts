import type { Prisma } from '~/platform/.server/prisma/client'
import type { TeamEffect, TeamFate, TeamTableRow } from '../import.schema'
import { keyOf, openTeamState, planTeamRow, type TeamState } from '../plan-team-import'
import { type AuditNote, writeAudit } from '../write-audit.server'
import { addMemberships, type WantedMember } from './add-memberships.server'
import { loadImportWorld, type WorldIds } from './load-import-world.server'
import { lockTeams } from './lock-teams.server'
import { idOf, WorldChanged } from './world-changed'

/**
 * Carries out some rows of a file of teams, each with exactly the effect that was shown, within the caller's
 * transaction.
 * @param options.file all rows of the file: a team above may have its row later
 * @throws WorldChanged
 */
export async function carryOutTeamBatch(
  db: Prisma.TransactionClient,
  options: {
    actorId: string
    file: readonly TeamTableRow[]
    rows: readonly TeamTableRow[]
    fates: readonly TeamFate[]
  },
): Promise<void> {
  const { actorId, file, rows, fates } = options
  const due = fates.filter(({ fate }) => fate === 'new' || fate === 'changed')
  if (due.length === 0) return
  await lockTeams(db)
  const emails = new Set(due.flatMap(({ effect }) => [...effect.joins, ...effect.leads]))
  const { world, ids } = await loadImportWorld(db, [...emails])
  const named = new Set(rows.flatMap(({ team, partOf }) => [keyOf(team), keyOf(partOf)]))
  const state = openTeamState(
    world,
    file.filter(({ team }) => named.has(keyOf(team))),
  )
  const rowAt = new Map(rows.map((row) => [row.row, row]))
  for (const { row: at, effect } of due) {
    const row = rowAt.get(at)
    if (!row) throw new WorldChanged()
    demandSame(row, effect, state)
  }
  const notes: AuditNote[] = []
  const members: WantedMember[] = []
  for (const { team, effect } of due) {
    notes.push(...(await placeTeam(db, { actorId, team, effect, ids })))
    const teamId = idOf(ids.teams, keyOf(team))
    for (const email of effect.joins)
      members.push({ teamId, personId: idOf(ids.people, email), leads: false, belongs: true })
    for (const email of effect.leads)
      members.push({ teamId, personId: idOf(ids.people, email), leads: true, belongs: false })
  }
  notes.push(...(await addMemberships(db, { actorId, members })))
  notes.push(...(await makeManagers(db, { actorId, members })))
  await writeAudit(db, notes)
}

/** Of the file's own row only those people are asked about who were to be added: others changed nothing. */
function demandSame(row: TeamTableRow, effect: TeamEffect, state: TeamState): void {
  const asked = { ...row, members: effect.joins.join(';'), leads: effect.leads.join(';') }
  const now = planTeamRow(asked, state)
  if ('fault' in now || JSON.stringify(now.effect).toLowerCase() !== JSON.stringify(effect).toLowerCase())
    throw new WorldChanged()
}

async function placeTeam(
  db: Prisma.TransactionClient,
  work: { actorId: string; team: string; effect: TeamEffect; ids: WorldIds },
): Promise<AuditNote[]> {
  const { actorId, team, effect, ids } = work
  const notes: AuditNote[] = []
  for (const name of effect.makes) {
    const { id } = await db.team.create({ data: { name }, select: { id: true } })
    ids.teams.set(keyOf(name), id)
    notes.push({ action: 'team-created', actorId, subjectId: id, detail: { by: 'import' } })
  }
  if (effect.under === null) return notes
  const [id, to] = [idOf(ids.teams, keyOf(team)), idOf(ids.teams, keyOf(effect.under))]
  const { parentId } = await db.team.findUniqueOrThrow({ where: { id }, select: { parentId: true } })
  await db.team.update({ where: { id }, data: { parentId: to } })
  notes.push({
    action: 'team-moved',
    actorId,
    subjectId: id,
    detail: { by: 'import', from: parentId ?? '', to },
  })
  return notes
}

/** Whoever leads a team is a manager. */
async function makeManagers(
  db: Prisma.TransactionClient,
  { actorId, members }: { actorId: string; members: readonly WantedMember[] },
): Promise<AuditNote[]> {
  const leaders = [...new Set(members.filter(({ leads }) => leads).map(({ personId }) => personId))]
  const had = await db.personRole.findMany({
    where: { personId: { in: leaders }, role: 'manager' },
    select: { personId: true },
  })
  const missing = leaders.filter((id) => !had.some(({ personId }) => personId === id))
  await db.personRole.createMany({ data: missing.map((personId) => ({ personId, role: 'manager' })) })
  return missing.map((personId) => ({
    action: 'role-granted',
    actorId,
    subjectId: personId,
    detail: { by: 'import', role: 'manager' },
  }))
}
