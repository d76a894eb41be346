import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameImage } from '~/features/content/name-image.server'
import { openDatabase } from '~/platform/db.server'
import { paths } from '~/platform/paths.server'

export type Images = {
  /** The name that the text uses → the name it is served under. */
  names: Record<string, string>
  files: { file: string; bytes: Uint8Array<ArrayBuffer> }[]
}

export const imageName = /^[\w-]+\.(png|jpe?g|webp|avif|gif)$/
// Of a description so many characters are looked at: a text of nothing but openings would keep it busy.
const shown = /!\[[^\]]{0,1000}\]\(\s*<?(?:\.\/)?([\w-]+\.[a-z]+)/gi

/** The images that a lesson's text names: those of the studio, else those beside the lesson's file in `content/`. */
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
    const bytes = kept ?? (await readFile(join(paths.content, 'lessons', slug, name)).catch(() => null))
    if (!bytes) continue
    const file = nameImage(name, bytes)
    images.names[name] = file
    images.files.push({ file, bytes: new Uint8Array(bytes) })
  }
  return images
}

/** The pictures that a text names, without where they lie. */
export function namedImages(text: string): Set<string> {
  return new Set([...text.matchAll(shown)].flatMap(([, name = '']) => (imageName.test(name) ? name : [])))
}
