import { type CsvError, parse } from 'csv-parse/sync'
import { AppError } from '~/platform/errors'
import { mostImportRows, type TableRow } from './import.schema'

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
 * The rows of a table of people. Columns are found by their names in the first row, in any order; the separator is
 * comma, semicolon or tab, whichever the first row has most of.
 * @returns the rows that hold anything, and the columns that were not read
 * @throws AppError bad-input, in words that name the row or the columns; too-large
 */
export function readPeopleTable(text: string): { rows: TableRow[]; unread: string[] } {
  const [head = [], ...records] = readRecords(text.replace(/^\ufeff/, ''))
  const columns = findColumns(head)
  if (columns.email === undefined)
    throw bad(
      'no column of addresses',
      `No column is called “e-mail”. The first row names these: ${head.slice(0, 12).join(', ').slice(0, 300) || 'none'}.`,
    )
  if (records.length > mostImportRows)
    throw new AppError({
      code: 'too-large',
      message: 'too many rows of people',
      userMessage: `The file has ${records.length.toLocaleString('en')} rows; one import takes ${mostImportRows.toLocaleString('en')}. Divide it.`,
    })
  const rows = records.flatMap((cells, at): TableRow[] => {
    const cell = (column: Column) => cells[columns[column] ?? -1]?.replace(/\s+/g, ' ').trim() ?? ''
    if (cells.every((one) => one.trim() === '')) return []
    const name = cell('name') || `${cell('first')} ${cell('last')}`.trim()
    return [
      {
        row: at + 2,
        email: cell('email'),
        name,
        roles: cell('roles'),
        teams: cell('teams'),
        leads: cell('leads'),
      },
    ]
  })
  if (rows.length === 0) throw bad('no rows', 'The file has no rows below the names of the columns.')
  const read = new Set(Object.values(columns))
  return { rows, unread: head.filter((name, at) => !read.has(at) && name.trim() !== '') }
}

function readRecords(text: string): string[][] {
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  try {
    return parse(body, {
      delimiter: named?.[1] ?? guessSeparator(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 100_000,
    })
  } catch (error) {
    const row = (error as Partial<CsvError>).records
    throw bad(
      `not CSV: ${(error as Partial<CsvError>).code ?? 'unknown'}`,
      `The table cannot be read${typeof row === 'number' ? ` after row ${row}` : ''}: is a quotation mark left open?`,
    )
  }
}

function guessSeparator(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 1)
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function findColumns(head: readonly string[]): Partial<Record<Column, number>> {
  const plain = head.map((name) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  )
  const found: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(columnNames) as Column[]) {
    const at = plain.findIndex((name) => columnNames[column].includes(name))
    if (at >= 0) found[column] = at
  }
  // Beside a "prénom", a "nom" is the family name; beside a first name, a "name" is.
  if (found.first !== undefined && found.last === undefined && found.name !== undefined) {
    const { name, ...rest } = found
    return { ...rest, last: name }
  }
  return found
}

function bad(message: string, userMessage: string): AppError {
  return new AppError({ code: 'bad-input', message, userMessage })
}
