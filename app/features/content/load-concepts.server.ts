import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'
import { checkConcepts } from './check-concepts'
import type { Problem } from './content.schema'
import { type Concept, readConcepts } from './read-concepts'

/** Reads and checks every file of `content/concepts`, in alphabetical order. A library may have none. */
export async function loadConcepts(): Promise<{ concepts: Concept[]; problems: Problem[] }> {
  const folder = join(paths.content, 'concepts')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt')).sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const file = `content/concepts/${name}`
      return { file, ...readConcepts(file, await readFile(join(folder, name), 'utf8')) }
    }),
  )
  return {
    concepts: files.flatMap(({ concepts }) => concepts),
    problems: [...files.flatMap(({ problems }) => problems), ...checkConcepts(files)],
  }
}
