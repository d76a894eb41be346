import { getLibrary } from '~/features/content/get-library.server'
import type { PieceKind } from '~/features/content/piece'
import { verificationDue } from '~/features/content/verification-due'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import type { PrismaClient } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { type PieceFilter, type PieceState, pieceStates } from './draft.schema'
import { filterPieces, type PieceRow } from './filter-pieces'
import { compareFile } from './internal/compare-file.server'

/** Rows a page. */
const onePage = 50

export type PieceList = {
  rows: PieceRow[]
  /** All that there are, and those that the filter leaves. */
  total: number
  found: number
  page: number
  pages: number
}

/**
 * Every lesson and situation of the library and of the studio, whatever its state: those last worked on first, then by
 * title.
 * @param asked.today ISO date, for lateness
 * @throws AppError not-allowed
 */
export async function listPieces(asked: {
  asker: SignedIn
  filter: PieceFilter
  today: string
}): Promise<PieceList> {
  const { asker, filter, today } = asked
  demandPermission(asker, 'read:lesson:any')
  const rows = await readRows(today)
  const left = filterPieces(rows, filter)
  const pages = Math.max(1, Math.ceil(left.length / onePage))
  const page = Math.min(filter.page, pages)
  return {
    rows: await compareFiles(left.slice((page - 1) * onePage, page * onePage)),
    total: rows.length,
    found: left.length,
    page,
    pages,
  }
}

/** Only of a page: each file is read for it. */
async function compareFiles(rows: PieceRow[]): Promise<PieceRow[]> {
  const db = await openDatabase()
  const pieces = await db.studioPiece.findMany({
    where: { slug: { in: rows.map(({ slug }) => slug) }, servedId: { not: null } },
    select: { kind: true, slug: true, served: { select: { hash: true, fileHash: true } } },
  })
  return Promise.all(
    rows.map(async (row) => {
      const piece = pieces.find(({ kind, slug }) => kind === row.kind && slug === row.slug)
      return { ...row, fileIs: await compareFile({ ...row, served: piece?.served ?? null }) }
    }),
  )
}

async function readRows(today: string): Promise<PieceRow[]> {
  const rows = await readLibrary()
  const db = await openDatabase()
  for (const piece of await readPieces(db)) {
    const { kind, slug } = piece
    const file = rows.get(`${kind}/${slug}`)
    rows.set(`${kind}/${slug}`, {
      kind,
      slug,
      title: piece.title || file?.title || slug,
      state: stateOf(piece),
      served: piece.served ? 'studio' : (file?.served ?? null),
      fileIs: null,
      situations: file?.situations ?? [],
      keeper: piece.keeper ?? file?.keeper ?? '',
      verifyBy: piece.verifyBy ?? file?.verifyBy ?? null,
      late: false,
      // Of a file that somebody only keeps, nothing was changed here.
      changedAt:
        piece.draft || piece.served || piece.retired ? new Date(piece.changedAt).toISOString() : null,
      changedBy: piece.changedBy,
    })
  }
  return [...rows.values()]
    .map((row) => ({ ...row, late: row.served !== null && row.verifyBy !== null && row.verifyBy < today }))
    .sort(byWork)
}

type Piece = {
  kind: PieceKind
  slug: string
  title: string
  changedAt: string
  served: 0 | 1
  retired: 0 | 1
  verifyBy: string | null
  keeper: string | null
  /** The state of its draft, if it has one. */
  draft: string | null
  changedBy: string | null
}

/** Of all of them the database makes one text: the client takes ten times as long for a row as the database does. */
async function readPieces(db: PrismaClient): Promise<Piece[]> {
  const [told] = await db.$queryRaw<{ pieces: string }[]>`
    SELECT json_group_array(json_object('kind', p."kind", 'slug', p."slug", 'title', p."title",
      'changedAt', p."changedAt", 'served', p."servedId" IS NOT NULL, 'retired', p."retiredAt" IS NOT NULL,
      'verifyBy', p."verifyBy", 'keeper', k."name", 'draft', d."state", 'changedBy', c."name")) AS "pieces"
    FROM "StudioPiece" p
      LEFT JOIN "Person" k ON k."id" = p."keeperId"
      LEFT JOIN "Draft" d ON d."pieceId" = p."id"
      LEFT JOIN "Person" c ON c."id" = d."changedById"
    WHERE p."kind" IN ('lesson', 'situation')`
  return told ? (JSON.parse(told.pieces) as Piece[]) : []
}

async function readLibrary(): Promise<Map<string, PieceRow>> {
  const { lessons, situations } = await getLibrary()
  const plain = {
    state: 'file',
    served: 'file',
    fileIs: null,
    changedAt: null,
    changedBy: null,
    late: false,
  } as const
  const rows = new Map<string, PieceRow>()
  for (const lesson of lessons) {
    const { slug, title, keeper, situations } = lesson
    const verifyBy = verificationDue(lesson)
    rows.set(`lesson/${slug}`, { ...plain, kind: 'lesson', slug, title, situations, keeper, verifyBy })
  }
  for (const { id: slug, title } of situations)
    rows.set(`situation/${slug}`, {
      ...plain,
      kind: 'situation',
      slug,
      title,
      situations: [],
      keeper: '',
      verifyBy: null,
    })
  return rows
}

function stateOf(piece: Piece): PieceState {
  const state = pieceStates.find((one) => one === piece.draft)
  if (state && state !== 'draft') return state
  if (piece.retired) return 'retired'
  return state ?? (piece.served ? 'published' : 'file')
}

function byWork(a: PieceRow, b: PieceRow): number {
  if (a.changedAt !== b.changedAt) return (a.changedAt ?? '') < (b.changedAt ?? '') ? 1 : -1
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0
}
