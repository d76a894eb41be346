import { createHash } from 'node:crypto'
import { nameImage } from '~/features/content/name-image.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { mostPictures } from '../picture-limits'
import type { Images } from './collect-images.server'
import { encodePicture } from './encode-picture.server'
import { namedImages } from './named-images'
import { sniffPicture } from './sniff-picture'

export type PackedImages = Images & {
  /** As the studio keeps them, for whoever writes on. */
  kept: { name: string; hash: string; type: string; width: number; height: number; bytes: Bytes }[]
  /** Why one of them is refused. */
  faults: string[]
}
type Bytes = Uint8Array<ArrayBuffer>

/**
 * The pictures of a package that a lesson's text names, each made anew in its own format. What the studio has published
 * before is taken as it is: so an export that is imported again has the same bytes. The text was limited before.
 */
export async function packImages(options: {
  slug: string
  text: string
  files: ReadonlyMap<string, Uint8Array>
}): Promise<PackedImages> {
  const { slug, text, files } = options
  const images: PackedImages = { names: {}, files: [], kept: [], faults: [] }
  const named = namedImages(text)
  if (named.size > mostPictures)
    return { ...images, faults: [`It shows more than ${mostPictures} pictures.`] }
  for (const name of named) {
    const given = files.get(`lessons/${slug}/${name}`)
    if (!given) continue
    try {
      const { bytes, type, width, height } = await readPicture(name, given)
      const file = nameImage(name, bytes)
      images.names[name] = file
      images.files.push({ file, bytes })
      const hash = createHash('sha256').update(bytes).digest('hex')
      images.kept.push({ name, hash, type, width, height, bytes })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      images.faults.push(error.userMessage)
    }
  }
  return images
}

async function readPicture(name: string, given: Uint8Array) {
  const ending = name.split('.').pop()?.toLowerCase()
  const format = sniffPicture(given)
  if (format && format !== 'svg' && format !== 'animated' && format !== (ending === 'jpg' ? 'jpeg' : ending))
    throw new AppError({
      code: 'bad-input',
      message: 'picture refused',
      userMessage: `${name} is ${format === 'avif' ? 'an AVIF' : `a ${format.toUpperCase()}`}, whatever its name says. Name it so.`,
    })
  const made = await encodePicture({ bytes: given, name })
  const db = await openDatabase()
  const published = await db.publishedImage.findUnique({ where: { file: nameImage(name, given) } })
  return published ? { ...made, bytes: new Uint8Array(given) } : made
}
