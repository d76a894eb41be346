import { type CsvError, parse } from 'csv-parse/sync'
import { AppError } from '~/platform/errors'
import { mostImportRows } from './import.schema'

type ReadTable<Column extends string> = {
  /** Row 1 is the one with the names of the columns. Empty rows are left out. */
  rows: { row: number; cell: (column: Column) => string }[]
  /** Names of columns that were not read. */
  unread: string[]
}

/**
 * The rows of a table. Columns are found by their names in the first row, in any order; the separator is comma,
 * semicolon or tab, whichever the first row has most of, or the one that a first line `sep=;` names.
 * @param names what each column may be called: in small letters, without accents, spaces or signs
 * @param needed the column without which it is no such table, and what it is called in words
 * @param settle decides anew where columns stand for each other
 * @throws AppError bad-input, in words that name the row or the columns; too-large
 */
export function readTable<Column extends string>(options: {
  text: string
  names: Record<Column, readonly string[]>
  needed: { column: NoInfer<Column>; words: string }
  settle?: (found: Partial<Record<Column, number>>) => Partial<Record<Column, number>>
}): ReadTable<Column> {
  const { text, names, needed, settle } = options
  const [head = [], ...records] = readRecords(text.replace(/^\ufeff/, ''))
  const found = findColumns(head, names)
  const columns = settle ? settle(found) : found
  if (columns[needed.column] === undefined)
    throw bad(
      `no column ${needed.column}`,
      `No column is called “${needed.words}”. The first row names these: ${head.slice(0, 12).join(', ').slice(0, 300) || 'none'}.`,
    )
  if (records.length > mostImportRows)
    throw new AppError({
      code: 'too-large',
      message: 'too many rows of a table',
      userMessage: `The file has ${records.length.toLocaleString('en')} rows; one import takes ${mostImportRows.toLocaleString('en')}. Divide it.`,
    })
  const rows = records.flatMap((cells, at) => {
    if (cells.every((one) => one.trim() === '')) return []
    const cell = (column: Column) => cells[columns[column] ?? -1]?.replace(/\s+/g, ' ').trim() ?? ''
    return [{ row: at + 2, cell }]
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

function findColumns<Column extends string>(
  head: readonly string[],
  names: Record<Column, readonly string[]>,
): Partial<Record<Column, number>> {
  const plain = head.map((name) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  )
  const found: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(names) as Column[]) {
    const at = plain.findIndex((name) => names[column].includes(name))
    if (at >= 0) found[column] = at
  }
  return found
}

function bad(message: string, userMessage: string): AppError {
  return new AppError({ code: 'bad-input', message, userMessage })
}
