import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'

/** The name that an image is served under: the hash of its bytes, with its ending. */
export function nameImage(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
  return `image.${hash}.${name.split('.').pop()?.toLowerCase()}`
}

/** Where an image of the studio is kept on disk. */
export function imagePath(name: string): string {
  return join(paths.libraryCache, name)
}
