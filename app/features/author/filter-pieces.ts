import type { PieceKind } from '~/features/content/piece'
import type { PieceFilter, PieceState } from './draft.schema'
import type { FileIs } from './studio-words'

export type PieceRow = {
  kind: PieceKind
  slug: string
  title: string
  /** Where its work stands; `file`: only git knows it. */
  state: PieceState
  /** Whose version readers get; null: none. */
  served: 'file' | 'studio' | null
  /** Of what stands in both, where readers get the studio's: what the file is beside it. */
  fileIs: FileIs | null
  /** Ids of its situations, for a lesson. */
  situations: readonly string[]
  keeper: string
  /** The day by which it is to be verified again; null for situations. */
  verifyBy: string | null
  late: boolean
  changedAt: string | null
  changedBy: string | null
}

/**
 * The rows that a filter leaves, in their order. Every word has to stand in the title, the name, a situation or the
 * keeper. Pure.
 */
export function filterPieces(rows: readonly PieceRow[], filter: Omit<PieceFilter, 'page'>): PieceRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    if (filter.kind && row.kind !== filter.kind) return false
    if (filter.state && row.state !== filter.state) return false
    if (filter.late && !row.late) return false
    if (words.length === 0) return true
    const text = `${row.title} ${row.slug} ${row.situations.join(' ')} ${row.keeper}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
