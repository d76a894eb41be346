import type { TableRow } from './import.schema'
import { readTable } from './read-table'

type Column = 'email' | 'name' | 'first' | 'last' | 'roles' | 'teams' | 'leads'

/** What columns are called, in English, German and French: in small letters, without accents, spaces or signs. */
const columnNames: Record<Column, readonly string[]> = {
  email: [
    ...['email', 'emails', 'mail', 'emailaddress', 'mailaddress', 'address', 'primaryemail', 'workemail'],
    ...[
      'emailadresse',
      'mailadresse',
      'epost',
      'adresseemail',
      'adressemail',
      'courriel',
      'adresseelectronique',
    ],
  ],
  name: [
    'name',
    'fullname',
    'displayname',
    'person',
    'anzeigename',
    'vollername',
    'nomcomplet',
    'nometprenom',
    'nom',
  ],
  first: ['firstname', 'givenname', 'forename', 'vorname', 'prenom'],
  last: ['lastname', 'surname', 'familyname', 'nachname', 'familienname', 'nomdefamille'],
  roles: ['role', 'roles', 'rolle', 'rollen'],
  teams: [
    ...['team', 'teams', 'group', 'groups', 'department', 'gruppe', 'gruppen', 'abteilung', 'mannschaft'],
    ...['equipe', 'equipes', 'groupe', 'groupes', 'departement', 'service'],
  ],
  leads: [
    ...[
      'managerof',
      'manages',
      'leads',
      'leaderof',
      'teamlead',
      'leitet',
      'leitung',
      'leiterin',
      'leitervon',
    ],
    ...['fuhrt', 'verantwortlichfur', 'dirige', 'responsablede', 'chefde', 'managerde', 'managervon'],
  ],
}

/**
 * The rows of a table of people, as `readTable` reads it.
 * @returns the rows that hold anything, and the columns that were not read
 * @throws AppError bad-input, in words that name the row or the columns; too-large
 */
export function readPeopleTable(text: string): { rows: TableRow[]; unread: string[] } {
  const { rows, unread } = readTable({
    text,
    names: columnNames,
    needed: { column: 'email', words: 'e-mail' },
    settle: settleNames,
  })
  return {
    rows: rows.map(({ row, cell }) => ({
      row,
      email: cell('email'),
      name: cell('name') || `${cell('first')} ${cell('last')}`.trim(),
      roles: cell('roles'),
      teams: cell('teams'),
      leads: cell('leads'),
    })),
    unread,
  }
}

/** Beside a "prénom", a "nom" is the family name; beside a first name, a "name" is. */
function settleNames(found: Partial<Record<Column, number>>): Partial<Record<Column, number>> {
  if (found.first === undefined || found.last !== undefined || found.name === undefined) return found
  const { name, ...rest } = found
  return { ...rest, last: name }
}
