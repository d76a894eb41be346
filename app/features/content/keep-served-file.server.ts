import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'

/** Of each kind; each is about a megabyte. */
const mostKept = 20
const served = /^(matcher|offline)\.[0-9a-f]{20}\.json$/

/**
 * Keeps a file of the library under the hash in its name, for pages that were made from it and ask later or another
 * server. The oldest of its kind go.
 */
export async function keepServedFile(name: string, text: string): Promise<void> {
  const path = join(paths.libraryCache, name)
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there) return
  await mkdir(paths.libraryCache, { recursive: true })
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await writeFile(draft, text)
  await rename(draft, path)
  await sweep(name.split('.')[0] ?? '')
}

/** A file that was served before, or by another server of this data; null where there is none. */
export async function readServedFile(name: string): Promise<string | null> {
  if (!served.test(name)) return null
  return readFile(join(paths.libraryCache, name), 'utf8').catch(() => null)
}

async function sweep(kind: string): Promise<void> {
  const names = (await readdir(paths.libraryCache)).filter(
    (name) => served.test(name) && name.startsWith(`${kind}.`),
  )
  if (names.length <= mostKept) return
  const aged = await Promise.all(
    names.map(async (name) => {
      const path = join(paths.libraryCache, name)
      return { path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 }
    }),
  )
  aged.sort((a, b) => b.at - a.at)
  await Promise.all(aged.slice(mostKept).map(({ path }) => rm(path, { force: true })))
}
