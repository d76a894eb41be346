import { seal, unseal } from '~/platform/seal.server'
import { countFates, type ImportNote, type ImportSummary, type KeptImport } from '../import.schema'

/** A file on its way in, as it lies in the database: rows and fates sealed, counts beside them. */
export function packImport(id: string, kept: KeptImport, note: ImportNote) {
  const summary: ImportSummary = { counts: countFates(kept.fates), note }
  return {
    sealed: seal(JSON.stringify(kept), `import/${id}`),
    rows: kept.rows.length,
    summary: JSON.stringify(summary),
  }
}

export function unpackImport(row: { id: string; sealed: Uint8Array }): KeptImport {
  return JSON.parse(unseal(row.sealed, `import/${row.id}`)) as KeptImport
}

export function readSummary(row: { summary: string }): ImportSummary {
  return JSON.parse(row.summary) as ImportSummary
}
