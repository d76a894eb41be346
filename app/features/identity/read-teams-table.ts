import type { TeamTableRow } from './import.schema'
import { readTable } from './read-table'

type Column = 'team' | 'partOf' | 'leads' | 'members'

/** What columns are called, in English, German and French: in small letters, without accents, spaces or signs. */
const columnNames: Record<Column, readonly string[]> = {
  team: [
    ...['team', 'teams', 'teamname', 'name', 'group', 'department', 'gruppe', 'abteilung', 'mannschaft'],
    ...['equipe', 'nomdelequipe', 'groupe', 'departement', 'service', 'nom'],
  ],
  partOf: [
    ...['partof', 'parent', 'parentteam', 'teamabove', 'above', 'belongsto', 'under', 'upperteam'],
    ...['teilvon', 'gehortzu', 'ubergeordnet', 'ubergeordnetesteam', 'oberteam', 'unter'],
    ...['partiede', 'faitpartiede', 'equipeparente', 'rattachea'],
  ],
  leads: [
    ...['lead', 'leads', 'leader', 'leaders', 'ledby', 'teamlead', 'manager', 'managers', 'leademails'],
    ...['leiter', 'leiterin', 'leitung', 'gefuhrtvon', 'teamleitung', 'vorgesetzte'],
    ...['responsable', 'responsables', 'chef', 'dirigepar'],
  ],
  members: [
    ...['member', 'members', 'people', 'person', 'persons', 'email', 'emails', 'mail', 'memberemails'],
    ...['mitglied', 'mitglieder', 'personen', 'leute', 'emailadresse', 'emailadressen'],
    ...['membre', 'membres', 'personnes', 'adresseemail', 'courriel'],
  ],
}

/**
 * The rows of a table of teams, as `readTable` reads it.
 * @returns the rows that hold anything, and the columns that were not read
 * @throws AppError bad-input, in words that name the row or the columns; too-large
 */
export function readTeamsTable(text: string): { rows: TeamTableRow[]; unread: string[] } {
  const { rows, unread } = readTable({ text, names: columnNames, needed: { column: 'team', words: 'team' } })
  return {
    rows: rows.map(({ row, cell }) => ({
      row,
      team: cell('team'),
      partOf: cell('partOf'),
      leads: cell('leads'),
      members: cell('members'),
    })),
    unread,
  }
}
