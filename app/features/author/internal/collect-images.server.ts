import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameImage } from '~/features/content/name-image.server'
import { openDatabase } from '~/platform/db.server'
import { paths } from '~/platform/paths.server'
import { keepImages } from './keep-images.server'
import { namedImages } from './named-images'

export type Images = {
  /** The name that the text uses → the name it is served under. */
  names: Record<string, string>
  files: { file: string; bytes: Uint8Array<ArrayBuffer> }[]
}

/** The images that a lesson's text names: those of the studio, else those beside the lesson's file in `content/`, else
 * those that readers have. */
export async function collectImages(options: {
  pieceId: string | null
  slug: string
  text: string
}): Promise<Images> {
  const { pieceId, slug, text } = options
  const wanted = namedImages(text)
  const images: Images = { names: {}, files: [] }
  if (wanted.size === 0) return images
  const db = await openDatabase()
  const own = pieceId
    ? await db.pieceImage.findMany({
        where: { pieceId, name: { in: [...wanted] } },
        select: { name: true, bytes: true },
      })
    : []
  for (const name of wanted) {
    const kept = own.find((image) => image.name === name)?.bytes
    const beside = kept ?? (await readFile(join(paths.content, 'lessons', slug, name)).catch(() => null))
    const bytes = beside ?? (pieceId ? (await readPublished(pieceId)).get(name) : null)
    if (!bytes) continue
    const file = nameImage(name, bytes)
    images.names[name] = file
    images.files.push({ file, bytes: new Uint8Array(bytes) })
  }
  return images
}

/** Of the version that readers have: a picture that was taken out since is still theirs. */
async function readPublished(pieceId: string): Promise<Map<string, Uint8Array>> {
  const db = await openDatabase()
  const piece = await db.studioPiece.findUnique({
    where: { id: pieceId },
    select: { served: { select: { images: true } } },
  })
  if (!piece?.served) return new Map()
  const { names, files } = await keepImages(piece.served.images)
  const bytes = new Map(files.map((one) => [one.file, one.bytes]))
  return new Map(
    Object.entries(names).flatMap(([name, file]) => {
      const kept = bytes.get(file)
      return kept ? [[name, kept] as const] : []
    }),
  )
}
