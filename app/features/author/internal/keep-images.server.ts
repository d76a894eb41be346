import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import type { Images } from './collect-images.server'

const namesSchema = z.record(z.string(), z.string()).catch({})

/** The names that a version's text uses → the names they are served under, of a version's own column. */
export function readImageNames(images: string): Record<string, string> {
  return namesSchema.parse(JSON.parse(images))
}

/** The images of a version as it was published. */
export async function keepImages(images: string): Promise<Images> {
  const names = readImageNames(images)
  const db = await openDatabase()
  const files = await db.publishedImage.findMany({ where: { file: { in: Object.values(names) } } })
  return { names, files: files.map(({ file, bytes }) => ({ file, bytes: new Uint8Array(bytes) })) }
}
