import { readFile as read } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '~/features/content/content.schema'
import { limitSource } from '~/features/content/limit-source'
import { nameImage } from '~/features/content/name-image.server'
import type { PieceKind } from '~/features/content/piece'
import { openDatabase } from '~/platform/db.server'
import { paths } from '~/platform/paths.server'
import { checkPiece } from '../check-piece.server'
import { decodeText } from './decode-text'
import { hashText } from './hash-text.server'
import { type PackedImages, packImages } from './pack-images.server'
import { readFile } from './read-file.server'

/** What becomes of a text of a package. */
type Fate = 'same' | 'kept' | 'new' | 'changed' | 'refused'
export type Fault = Pick<Problem, 'line' | 'rule' | 'message' | 'remedy'>

export type Planned = {
  kind: PieceKind
  slug: string
  path: string
  fate: Fate
  /** Why readers keep what they have, or what else there is to know. */
  says: string
  /** Whose text readers have, and why. */
  served: string
  faults: Fault[]
  /** The version that readers had when this was planned. */
  servedId: string | null
  text: string
  images: PackedImages
}

/**
 * What would become of one text of a package, without doing it. Never undone is what the studio did later: what is retired
 * stays so, and neither an earlier version nor the file that a version was published over comes back by an import.
 */
export async function planPiece(options: {
  kind: PieceKind
  slug: string
  path: string
  files: ReadonlyMap<string, Uint8Array>
  /** That come in the same package. */
  situations: readonly string[]
  today: string
}): Promise<Planned> {
  const { kind, slug, path, files, situations, today } = options
  const known = await lookUp(kind, slug)
  const { piece, file, served } = known
  const none: PackedImages = { names: {}, files: [], kept: [], faults: [] }
  const plan: Planned = {
    kind,
    slug,
    path,
    served,
    fate: 'refused',
    says: '',
    faults: [],
    servedId: piece?.servedId ?? null,
    text: '',
    images: none,
  }
  const { text, fault } = decodeText(files.get(path) ?? new Uint8Array())
  if (text === null)
    return {
      ...plan,
      faults: [{ ...fault, rule: 'encoding', remedy: 'Save it as text in UTF-8.' }],
    }
  const limits = limitSource(path, text)
  if (limits.length > 0) return { ...plan, faults: limits }
  const images = kind === 'lesson' ? await packImages({ slug, text, files }) : none
  const ready = { ...plan, text, images }
  const readers = piece?.served?.text ?? (piece?.retiredAt ? null : file)
  if (readers === text && (await showsSame(known, ready, files))) return { ...ready, fate: 'same' }
  const kept = await sayKept(known, text)
  if (kept) return { ...ready, fate: 'kept', says: kept }
  const pictures = [...images.faults, ...(await findUnpublished(known, images))]
  if (pictures.length > 0)
    return {
      ...ready,
      faults: pictures.map((message) => ({
        line: 1,
        rule: 'picture',
        message,
        remedy: 'Mend the picture, name it differently, or take it out of the text.',
      })),
    }
  const asked = { kind, slug, text, today, images: images.names, newSituations: situations }
  let problems = await checkPiece(asked)
  // One text of many must not keep all back because the machine was busy for a moment.
  if (problems.some(({ rule }) => rule === 'too-slow')) problems = await checkPiece(asked)
  const faults = problems.filter(({ level }) => level === 'error')
  if (faults.length > 0) return { ...ready, faults }
  return { ...ready, fate: readers === null ? 'new' : 'changed' }
}

type Known = Awaited<ReturnType<typeof lookUp>>

async function lookUp(kind: PieceKind, slug: string) {
  const db = await openDatabase()
  const piece = await db.studioPiece.findUnique({
    where: { kind_slug: { kind, slug } },
    include: { served: true },
  })
  const file = await readFile({ kind, slug })
  const served = piece?.served
    ? `the studio's version ${piece.served.number}${file === null ? '' : ', which is served over the file of content/'}`
    : piece?.retiredAt
      ? 'nothing: it is retired in the studio'
      : file === null
        ? 'nothing yet'
        : 'the file of content/'
  return { slug, piece, file, served }
}

/** Whether the pictures of a text are those that readers see, as they are or before they were made anew. */
async function showsSame({ slug, piece }: Known, plan: Planned, files: ReadonlyMap<string, Uint8Array>) {
  if (piece?.served) return piece.served.images === JSON.stringify(plan.images.names)
  for (const { name } of plan.images.kept) {
    const given = files.get(`lessons/${slug}/${name}`)
    const beside = await read(join(paths.content, 'lessons', slug, name)).catch(() => null)
    if (!given || !beside || nameImage(name, given) !== nameImage(name, beside)) return false
  }
  return true
}

/** Pictures that somebody added in the studio, and has not published: one of the same name would take their place. */
async function findUnpublished({ piece }: Known, { kept }: PackedImages): Promise<string[]> {
  if (!piece) return []
  const db = await openDatabase()
  const faults: string[] = []
  for (const { name, hash } of kept) {
    const own = await db.pieceImage.findUnique({
      where: { pieceId_name: { pieceId: piece.id, name } },
      select: { hash: true, bytes: true },
    })
    if (!own || own.hash === hash) continue
    const published = await db.publishedImage.findUnique({ where: { file: nameImage(name, own.bytes) } })
    if (!published) faults.push(`The studio holds another ${name}, which is not published yet.`)
  }
  return faults
}

async function sayKept({ piece, file }: Known, text: string): Promise<string | null> {
  if (!piece) return null
  if (piece.retiredAt) return 'It is retired in the studio, and stays so. To have it back, use its history.'
  if (!piece.served || piece.served.text === text) return null
  const hash = hashText(text)
  const db = await openDatabase()
  const earlier = await db.pieceVersion.findFirst({ where: { pieceId: piece.id, hash } })
  if (earlier) return `It is version ${earlier.number}, which is older. To have it back, use its history.`
  if (piece.served.fileHash === hash)
    return `It is the file that version ${piece.served.number} was published over${
      file === text ? '. To have it back, use its history.' : '.'
    }`
  return null
}
