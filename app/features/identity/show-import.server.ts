import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import {
  type ImportFate,
  type ImportKind,
  type ImportState,
  type ImportSummary,
  importFates,
  type KeptImport,
  type ShownRow,
} from './import.schema'
import { findImport } from './internal/find-import.server'
import { importWork } from './internal/import-work.server'
import { readSummary, unpackImport } from './internal/keep-import.server'
import type { SignedIn } from './person'

export type ShownImport = ImportSummary & {
  id: string
  kind: ImportKind
  state: ImportState
  rows: number
  position: number
  newTeams: string[]
  unread: string[]
  encoding: string
  /** Only rows of this fate are shown, or all. */
  fate: ImportFate | null
  /** Rows of the page; none while it is under way. */
  fates: ShownRow[]
  page: number
  pages: number
}

const nothing: KeptImport = { rows: [], fates: [], newTeams: [], unread: [], encoding: '' }
const rowsAPage = 100
const querySchema = z.object({
  fate: z.enum(importFates).nullable().catch(null),
  page: z.coerce.number().int().min(1).catch(1),
})

/**
 * An import as its owner sees it: counts, how far it is, and a page of rows with their fates.
 * @param params the address's own: `fate` and `page`
 * @throws AppError not-allowed; not-found, also for somebody else's
 */
export async function showImport(options: {
  asker: SignedIn
  id: string
  params: URLSearchParams
  now: Date
}): Promise<ShownImport> {
  const { asker, id, params, now } = options
  demandPermission(asker, 'import:person:any')
  const db = await openDatabase()
  const found = await findImport(db, { asker, id, now })
  const { fate, page: asked } = querySchema.parse({ fate: params.get('fate'), page: params.get('page') ?? 1 })
  // While it is under way it is asked for each second: the rows, which may be many, stay sealed.
  const under = found.state === 'running' || found.state === 'stopping'
  const { fates, newTeams, unread, encoding } = under ? nothing : unpackImport(found)
  const chosen = fate ? fates.filter((row) => row.fate === fate) : fates
  const pages = Math.max(1, Math.ceil(chosen.length / rowsAPage))
  const page = Math.min(asked, pages)
  return {
    id,
    kind: found.kind as ImportKind,
    state: found.state as ImportState,
    rows: found.rows,
    position: found.position,
    ...readSummary(found),
    newTeams,
    unread,
    encoding,
    fate,
    fates: chosen.slice((page - 1) * rowsAPage, page * rowsAPage).map(importWork(found.kind).show),
    page,
    pages,
  }
}
