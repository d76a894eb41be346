import type { PrismaClient } from '~/platform/.server/prisma/client'
import type { Read } from './section'

/** What somebody made for others: as a manager, an author, a reviewer. */
export function readMade(
  db: PrismaClient,
  personId: string,
): {
  assignmentsByYou: Read<'assignmentsByYou'>
  assignmentChangesByYou: Read<'assignmentChangesByYou'>
  eventsByYou: Read<'eventsByYou'>
  keptByYou: Read<'keptByYou'>
  draftSavesByYou: Read<'draftSavesByYou'>
  scheduledByYou: Read<'scheduledByYou'>
  versionsByYou: Read<'versionsByYou'>
  editionsByYou: Read<'editionsByYou'>
  reviewsByYou: Read<'reviewsByYou'>
  commentsByYou: Read<'commentsByYou'>
  verificationsByYou: Read<'verificationsByYou'>
  gapDecisionsByYou: Read<'gapDecisionsByYou'>
} {
  const by = { byId: personId }
  const ofPiece = { piece: { select: { kind: true, slug: true } } }
  return {
    assignmentsByYou: (page) =>
      db.assignment.findMany({
        where: by,
        select: { name: true, why: true, createdAt: true, withdrawnAt: true },
        orderBy: { id: 'asc' },
        ...page,
      }),
    assignmentChangesByYou: async (page) => {
      const rows = await db.assignmentChange.findMany({
        where: by,
        select: { assignment: { select: { name: true } }, kind: true, at: true, detail: true },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ assignment, ...row }) => ({ assignment: assignment.name, ...row }))
    },
    eventsByYou: (page) =>
      db.workEvent.findMany({
        where: by,
        select: { name: true, onDay: true, createdAt: true, cancelledAt: true },
        orderBy: { id: 'asc' },
        ...page,
      }),
    keptByYou: (page) =>
      db.studioPiece.findMany({
        where: { keeperId: personId },
        select: { kind: true, slug: true, verifiedOn: true },
        orderBy: { id: 'asc' },
        ...page,
      }),
    draftSavesByYou: async (page) => {
      const rows = await db.draftSave.findMany({
        where: by,
        select: { ...ofPiece, revision: true, text: true, at: true },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ piece, ...row }) => ({ piece: nameOf(piece), ...row }))
    },
    scheduledByYou: async (page) => {
      const rows = await db.draft.findMany({
        where: { publishById: personId },
        select: { ...ofPiece, publishAt: true, publishWhy: true },
        orderBy: { pieceId: 'asc' },
        ...page,
      })
      return rows.map(({ piece, publishAt, publishWhy }) => ({
        piece: nameOf(piece),
        why: publishWhy,
        publishAt,
      }))
    },
    versionsByYou: async (page) => {
      const rows = await db.pieceVersion.findMany({
        where: { OR: [{ authorId: personId }, { reviewerId: personId }] },
        select: { ...ofPiece, number: true, authorId: true, why: true, text: true, publishedAt: true },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ piece, authorId, text, ...row }) => ({
        piece: nameOf(piece),
        as: authorId === personId ? ('author' as const) : ('reviewer' as const),
        ...row,
        text: authorId === personId ? text : null,
      }))
    },
    editionsByYou: async (page) => {
      const rows = await db.libraryEdition.findMany({
        where: by,
        select: { kind: true, why: true, pieces: true, at: true },
        orderBy: { number: 'asc' },
        ...page,
      })
      const ids = rows.flatMap(({ pieces }) => pieces.split(','))
      const pieces = await db.studioPiece.findMany({
        where: { id: { in: [...new Set(ids)] } },
        select: { id: true, kind: true, slug: true },
      })
      const names = new Map(pieces.map((piece) => [piece.id, nameOf(piece)]))
      return rows.map((row) => ({
        ...row,
        pieces: row.pieces.split(',').flatMap((id) => names.get(id) ?? []),
      }))
    },
    reviewsByYou: async (page) => {
      const rows = await db.review.findMany({
        where: by,
        select: { ...ofPiece, verdict: true, words: true, at: true },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ piece, ...row }) => ({ piece: nameOf(piece), ...row }))
    },
    commentsByYou: async (page) => {
      const rows = await db.reviewComment.findMany({
        where: by,
        select: { ...ofPiece, line: true, words: true, at: true },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ piece, ...row }) => ({ piece: nameOf(piece), ...row }))
    },
    verificationsByYou: async (page) => {
      const rows = await db.verification.findMany({
        where: by,
        select: { kind: true, slug: true, verdict: true, words: true, at: true },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ kind, slug, ...row }) => ({ piece: nameOf({ kind, slug }), ...row }))
    },
    gapDecisionsByYou: (page) =>
      db.gapDecision.findMany({
        where: by,
        select: { decision: true, target: true, at: true },
        orderBy: { wordingId: 'asc' },
        ...page,
      }),
  }
}

function nameOf({ kind, slug }: { kind: string; slug: string }): string {
  return `${kind}/${slug}`
}
