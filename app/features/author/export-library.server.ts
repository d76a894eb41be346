import { readStudio } from '~/features/content/read-studio.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { imageName } from './internal/named-images'

export type ExportedFile = { path: string; bytes: Uint8Array }

/**
 * Everything that the studio serves, as the files that `content/` would hold, in the order of their names: the same
 * library gives the same bytes. Texts and pictures are as they were published. What is retired is named, since git may
 * still hold it.
 * @throws AppError internal where a picture of a version is gone
 */
export async function exportLibrary(): Promise<{ files: ExportedFile[]; retired: string[] }> {
  const { served, retired } = await readStudio()
  const db = await openDatabase()
  const files: ExportedFile[] = []
  for (const { kind, slug, text, images } of served) {
    files.push({ path: pathOf(kind, slug), bytes: new TextEncoder().encode(text) })
    if (kind !== 'lesson') continue
    for (const [name, file] of Object.entries(images)) {
      const image = imageName.test(name) && (await db.publishedImage.findUnique({ where: { file } }))
      if (!image) throw gone(slug, name)
      files.push({ path: `lessons/${slug}/${name}`, bytes: image.bytes })
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, retired: retired.map(({ kind, slug }) => pathOf(kind, slug)).sort() }
}

function pathOf(kind: 'lesson' | 'situation', slug: string): string {
  return kind === 'lesson' ? `lessons/${slug}/index.mdx` : `situations/${slug}.mdx`
}

function gone(slug: string, name: string): AppError {
  return new AppError({
    code: 'internal',
    message: `the picture ${name} of ${slug} is not in the database`,
    userMessage: `The picture ${name} of the lesson ${slug} is gone from the database. Nothing was written.`,
  })
}
