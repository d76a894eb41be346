import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exportLibrary } from './export-library.server'

export type WrittenExport = {
  /** Paths in the folder. */
  written: { path: string; fate: 'new' | 'changed' }[]
  /** How many were there with these very bytes. */
  same: number
  /** Texts that the folder holds, or held, though the studio retired them. */
  retired: string[]
}

/**
 * Writes what the studio serves into a folder like `content/`; only what differs is touched. What is retired is named, and
 * with `removeRetired` deleted.
 * @throws AppError internal where a picture of a version is gone: then nothing was written
 */
export async function writeExport(options: {
  folder: string
  removeRetired: boolean
}): Promise<WrittenExport> {
  const { folder, removeRetired } = options
  const { files, retired } = await exportLibrary()
  const written: WrittenExport['written'] = []
  for (const { path, bytes } of files) {
    const target = join(folder, path)
    const before = await readFile(target).catch(() => null)
    if (before?.equals(bytes)) continue
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
    written.push({ path, fate: before ? 'changed' : 'new' })
  }
  const held: string[] = []
  for (const path of retired) {
    if (!(await stat(join(folder, path)).catch(() => null))) continue
    held.push(path)
    if (removeRetired)
      for (const gone of allOf(path)) await rm(join(folder, gone), { recursive: true, force: true })
  }
  return { written, same: files.length - written.length, retired: held }
}

/** A lesson's pictures go with its text, a situation's phrases too. */
function allOf(path: string): string[] {
  return path.startsWith('lessons/') ? [dirname(path)] : [path, path.replace(/\.mdx$/, '.phrases.txt')]
}
