import type { Prisma } from '~/platform/.server/prisma/client'
import { letOthersIn } from '~/platform/let-others-in.server'
import type {
  ImportFate,
  ImportKind,
  KeptImport,
  RowFate,
  ShownRow,
  TableRow,
  TeamFate,
  TeamTableRow,
} from '../import.schema'
import { planImport } from '../plan-import'
import { openTeamPlan } from '../plan-team-import'
import { readPeopleTable } from '../read-people-table'
import { readTeamsTable } from '../read-teams-table'
import type { AuditAction } from '../write-audit.server'
import { carryOutBatch } from './carry-out-batch.server'
import { carryOutTeamBatch } from './carry-out-team-batch.server'
import { loadImportWorld } from './load-import-world.server'

/** What one kind of file does in its own way; all else, such as leases, stopping and showing, is the same for all. */
export type ImportWork<Row = unknown, Fate extends { fate: ImportFate } = { fate: ImportFate }> = {
  read: (text: string) => { rows: Row[]; unread: string[] }
  plan: (db: Prisma.TransactionClient, rows: readonly Row[]) => Promise<{ fates: Fate[]; newTeams: string[] }>
  /** How much a row weighs in a transaction. */
  weigh: (fate: Fate) => number
  carryOut: (
    db: Prisma.TransactionClient,
    work: { actorId: string; kept: KeptImport<Row, Fate>; from: number; to: number },
  ) => Promise<void>
  show: (fate: Fate) => ShownRow
  /** Names of the two columns of a report between the row's number and its fate. */
  columns: [string, string]
  noted: AuditAction
}

/** Rows planned before others are let in. */
const slice = 1000

const people: ImportWork<TableRow, RowFate> = {
  read: readPeopleTable,
  plan: async (db, rows) => planImport(rows, (await loadImportWorld(db, null)).world),
  weigh: () => 1,
  carryOut: (db, { actorId, kept, from, to }) =>
    carryOutBatch(db, { actorId, rows: kept.rows.slice(from, to), fates: kept.fates.slice(from, to) }),
  show: ({ row, email, name, fate, says }) => ({ row, name, beside: email, fate, says }),
  columns: ['name', 'e-mail'],
  noted: 'people-imported',
}

const teams: ImportWork<TeamTableRow, TeamFate> = {
  read: readTeamsTable,
  plan: async (db, rows) => {
    const { world } = await loadImportWorld(db, null)
    await letOthersIn()
    const { take, newTeams } = openTeamPlan(rows, world)
    const fates: TeamFate[] = []
    for (let at = 0; at < rows.length; at += slice) {
      fates.push(...take(at, at + slice))
      await letOthersIn()
    }
    return { fates, newTeams }
  },
  weigh: ({ effect }) => 1 + effect.joins.length + effect.leads.length,
  carryOut: (db, { actorId, kept, from, to }) =>
    carryOutTeamBatch(db, {
      actorId,
      file: kept.rows,
      rows: kept.rows.slice(from, to),
      fates: kept.fates.slice(from, to),
    }),
  show: ({ row, team, partOf, fate, says }) => ({
    row,
    name: team,
    beside: partOf ? `part of ${partOf}` : '',
    fate,
    says,
  }),
  columns: ['team', 'part of'],
  noted: 'teams-imported',
}

/** The rows of a kept file are of the kind that it was brought as, so that each work only meets its own. */
export function importWork(kind: ImportKind | string): ImportWork {
  return (kind === 'teams' ? teams : people) as unknown as ImportWork
}
