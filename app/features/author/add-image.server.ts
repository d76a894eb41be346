import { createHash } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { paths } from '~/platform/paths.server'
import { encodePicture, type Picture } from './internal/encode-picture.server'
import { noSuchPiece, refused } from './internal/faults'
import { readImageNames } from './internal/keep-images.server'
import { plainName } from './internal/plain-name'
import { readFile } from './internal/read-file.server'
import { longestSide, mostPictures } from './picture-limits'

export type AddedImage = {
  /** As the text names it: `![What it shows](name)`. */
  name: string
  width: number
  height: number
  /** How many it has. */
  bytes: number
}

/**
 * Keeps a picture for a lesson: made anew as WebP, at most 1600 pixels on its longer side, without what its camera wrote
 * into it, under a name that is free. The same picture given twice is kept once. Readers get it with the version that
 * names it; a name that a version has used is given to no other picture, since the text alone would not tell them apart.
 * @param asked.wanted the name of the file as it was chosen
 * @throws AppError not-allowed; not-found; bad-input for a situation, and for what is no still picture; too-large for more
 *   than 10 MB or 50 million pixels; conflict where the lesson has 20 already
 */
export async function addImage(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  wanted: string
  bytes: Uint8Array
  now: Date
}): Promise<AddedImage> {
  const { asker, kind, slug, wanted, bytes, now } = asked
  demandPermission(asker, 'write:lesson:any')
  if (kind !== 'lesson')
    throw new AppError({
      code: 'bad-input',
      message: 'a picture for a situation',
      userMessage: 'A situation shows no pictures. Add it to a lesson.',
    })
  const db = await openDatabase()
  const where = { kind_slug: { kind, slug } }
  const there = await db.studioPiece.findUnique({ where, select: { id: true } })
  const hasFile = (await readFile({ kind, slug })) !== null
  if (!there && !hasFile) throw noSuchPiece()
  const picture = await encodePicture({
    bytes,
    name: wanted.slice(0, 80) || 'The file',
    to: 'webp',
    longest: longestSide,
  })
  const hash = createHash('sha256').update(picture.bytes).digest('hex')
  return db.$transaction(async (tx) => {
    // Written first, so that two who add at one moment are counted one after the other.
    const { id } = await tx.studioPiece.upsert({
      where,
      create: { kind, slug, createdAt: now, changedAt: now },
      update: { changedAt: now },
    })
    const same = await tx.pieceImage.findFirst({
      where: { pieceId: id, hash },
      select: { name: true, width: true, height: true },
    })
    if (same) return { ...same, bytes: picture.bytes.length }
    return keep(tx, { pieceId: id, slug, wanted, picture, hash, now })
  })
}

async function keep(
  tx: Prisma.TransactionClient,
  image: { pieceId: string; slug: string; wanted: string; picture: Picture; hash: string; now: Date },
): Promise<AddedImage> {
  const { pieceId, slug, wanted, picture, hash, now } = image
  const kept = await tx.pieceImage.findMany({ where: { pieceId }, select: { name: true } })
  if (kept.length >= mostPictures)
    throw refused(`This lesson has ${mostPictures} pictures, and holds no more. Nothing was kept.`)
  const versions = await tx.pieceVersion.findMany({
    where: { pieceId },
    select: { images: true },
    distinct: ['images'],
  })
  const used = versions.flatMap(({ images }) => Object.keys(readImageNames(images)))
  const names = new Set([...kept.map(({ name }) => name), ...used])
  const name = await freeName(stemOf(wanted), slug, names)
  const { bytes, type, width, height } = picture
  await tx.pieceImage.create({
    data: { pieceId, name, hash, type, width, height, bytes, createdAt: now },
  })
  return { name, width, height, bytes: bytes.length }
}

/** Not among `names`, nor that of a picture beside the lesson's file, which it would stand before. */
async function freeName(stem: string, slug: string, names: ReadonlySet<string>): Promise<string> {
  for (let at = 1; ; at++) {
    const name = `${stem}${at === 1 ? '' : `-${at}`}.webp`
    const isFile = await access(join(paths.content, 'lessons', slug, name)).then(
      () => true,
      () => false,
    )
    if (!names.has(name) && !isFile) return name
  }
}

/** A file's name as one that a text can hold, without its folder and its kind. */
function stemOf(wanted: string): string {
  const stem = wanted
    .slice(0, 300)
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
  return plainName(stem, 60) || 'picture'
}
