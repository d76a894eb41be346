import type { Role } from './words'

/** How much one file may hold. */
export const mostImportRows = 50_000
export const mostImportBytes = 10 * 1024 * 1024
/** How many people one row of a file of teams may name. */
export const mostPeopleARow = 500

export type ImportKind = 'people' | 'teams'

/** A row of a file of people, in the words of the file. Row 1 is the one with the names of the columns. */
export type TableRow = {
  row: number
  email: string
  name: string
  roles: string
  teams: string
  leads: string
}

/** A row of a file of teams, in the words of the file. */
export type TeamTableRow = { row: number; team: string; partOf: string; leads: string; members: string }

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

/** What a row of a file of teams does, in names and addresses: compared before it is done. */
export type TeamEffect = {
  /** Names of teams to make, the one above first. */
  makes: string[]
  /** Name of the team that it comes to hang below, or null where its place stays. */
  under: string | null
  /** Addresses. */
  joins: string[]
  leads: string[]
}

/** What becomes of a row of a file of teams. It makes, moves and adds; it takes nobody out. */
export type TeamFate = {
  row: number
  team: string
  partOf: string
  fate: ImportFate
  says: string
  effect: TeamEffect
}

/** A row as pages and reports show it. */
export type ShownRow = { row: number; name: string; beside: string; fate: ImportFate; says: string }

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
export type KeptImport<Row = unknown, Fate extends { fate: ImportFate } = { fate: ImportFate }> = {
  rows: Row[]
  fates: Fate[]
  newTeams: string[]
  /** Columns that were not read, and how the text was. */
  unread: string[]
  encoding: string
}

export function countFates(fates: readonly { fate: ImportFate }[]): Record<ImportFate, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0, repeated: 0 }
  for (const { fate } of fates) counts[fate]++
  return counts
}
