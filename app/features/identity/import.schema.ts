import type { Role } from './words'

/** How much one file of people may hold. */
export const mostImportRows = 50_000
export const mostImportBytes = 10 * 1024 * 1024

/** A row of the file, in the words of the file. Row 1 is the one with the names of the columns. */
export type TableRow = {
  row: number
  email: string
  name: string
  roles: string
  teams: string
  leads: string
}

export const importFates = ['new', 'changed', 'unchanged', 'refused', 'repeated'] as const
export type ImportFate = (typeof importFates)[number]

/** What becomes of a row. An import adds and renames; it takes nothing away. */
export type RowFate = {
  row: number
  email: string
  name: string
  fate: ImportFate
  /** What would change, or why the row is refused, in words. */
  says: string
  /** Roles and names of teams to add. */
  roles: Role[]
  joins: string[]
  leads: string[]
}

export const importFateWords: Record<ImportFate, string> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  refused: 'Refused',
  repeated: 'Repeated',
}

export type ImportState = 'dry' | 'running' | 'stopping' | 'done'

/** Why an import that was under way is shown anew. */
export type ImportNote = 'world' | 'stopped' | 'failed' | null

export type ImportSummary = { counts: Record<ImportFate, number>; note: ImportNote }

/** What is kept, sealed, of a file on its way in. */
export type KeptImport = {
  rows: TableRow[]
  fates: RowFate[]
  newTeams: string[]
  /** Columns that were not read, and how the text was. */
  unread: string[]
  encoding: string
}

export function countFates(fates: readonly RowFate[]): Record<ImportFate, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0, repeated: 0 }
  for (const { fate } of fates) counts[fate]++
  return counts
}
