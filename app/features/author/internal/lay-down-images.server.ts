import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { imagePath } from '~/features/content/name-image.server'
import { paths } from '~/platform/paths.server'
import type { Images } from './collect-images.server'

/** Lays pictures where this server serves them from, each under the hash of its bytes. */
export async function layDownImages(images: Images['files']): Promise<void> {
  if (images.length > 0) await mkdir(paths.libraryCache, { recursive: true })
  for (const { file, bytes } of images) {
    const path = imagePath(file)
    const there = await access(path).then(
      () => true,
      () => false,
    )
    if (there) continue
    const part = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
    await writeFile(part, bytes)
    await rename(part, path)
  }
}
