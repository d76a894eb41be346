import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { paths } from '~/platform/paths.server'
import { imagePath } from './name-image.server'
import { type PieceKind, pieceKinds, type Studio, type StudioText } from './piece'

/** SQLite takes only so many values in one question. */
const atOnce = 500

/** The number of the last change of what readers get; 0 where the studio has published nothing. */
export async function readEdition(): Promise<number> {
  const db = await openDatabase()
  const last = await db.libraryEdition.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
  return last?.number ?? 0
}

/**
 * All that the studio serves and has retired. Its edition is read first: what changes meanwhile has a higher number, and
 * is read again. Texts that were read before are not asked for again, and images lie on disk afterwards.
 * @throws what the database answers where it cannot be read
 */
export async function readStudio(): Promise<Studio> {
  const db = await openDatabase()
  const edition = await readEdition()
  const pieces = await db.studioPiece.findMany({
    where: { OR: [{ servedId: { not: null } }, { retiredAt: { not: null } }] },
    select: { id: true, kind: true, slug: true, servedId: true, retiredAt: true },
    orderBy: { slug: 'asc' },
  })
  const found = await readTexts(
    db,
    pieces.flatMap(({ servedId }) => servedId ?? []),
  )
  texts = found
  const studio: Studio = { edition, served: [], retired: [], verified: await readVerified(db) }
  for (const { id, kind, slug, servedId, retiredAt } of pieces) {
    if (!isKind(kind)) continue
    const version = servedId ? found.get(servedId) : undefined
    if (version) studio.served.push({ pieceId: id, kind, slug, ...version })
    else if (retiredAt) studio.retired.push({ kind, slug })
  }
  return studio
}

async function readVerified(db: Prisma.TransactionClient): Promise<Studio['verified']> {
  const last = await db.verification.groupBy({
    by: ['slug'],
    where: { kind: 'lesson', verdict: 'still-true' },
    _max: { at: true },
  })
  return new Map(last.map(({ slug, _max }) => [slug, _max.at?.toISOString().slice(0, 10) ?? '']))
}

type Texts = Map<string, Pick<StudioText, 'text' | 'images'>>

/** What was read last; each reading has its own, since one that began before a publication may end after it. */
let texts: Texts = new Map()
const imagesSchema = z.record(z.string(), z.string().regex(/^image\.[0-9a-f]{20}\.[a-z]{2,4}$/)).catch({})

async function readTexts(db: Prisma.TransactionClient, ids: string[]): Promise<Texts> {
  const before = texts
  const found: Texts = new Map(
    ids.flatMap((id) => {
      const text = before.get(id)
      return text ? [[id, text] as const] : []
    }),
  )
  const missing = ids.filter((id) => !found.has(id))
  for (let at = 0; at < missing.length; at += atOnce) {
    const versions = await db.pieceVersion.findMany({
      where: { id: { in: missing.slice(at, at + atOnce) } },
      select: { id: true, text: true, images: true },
    })
    for (const { id, text, images } of versions) {
      const named = imagesSchema.parse(JSON.parse(images))
      for (const file of Object.values(named)) await layDown(db, file)
      found.set(id, { text, images: named })
    }
  }
  return found
}

async function layDown(db: Prisma.TransactionClient, file: string): Promise<void> {
  const path = imagePath(file)
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there) return
  const image = await db.publishedImage.findUnique({ where: { file } })
  if (!image) return
  await mkdir(paths.libraryCache, { recursive: true })
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await writeFile(draft, image.bytes)
  await rename(draft, path)
}

function isKind(kind: string): kind is PieceKind {
  return (pieceKinds as readonly string[]).includes(kind)
}
