import { readFile, stat } from 'node:fs/promises'
import { mostOf, type Package, packageFault } from './internal/gather-files'
import { readFolder } from './internal/read-folder.server'
import { readZip } from './internal/read-zip'

/**
 * Reads a folder, such as a git working copy, or a zip: only what may belong to a library (`.mdx` and pictures under
 * `lessons/` and `situations/`), however deep it lies.
 * @throws AppError not-found; bad-input for what leads out of it or holds one place twice; too-large beyond 50 MB of zip,
 *   10 MB a file, 200 MB or 30,000 files together
 */
export async function readPackage(path: string): Promise<Package> {
  const found = await stat(path).catch(() => null)
  if (!found) throw packageFault('not-found', `There is no ${path}.`)
  if (found.isDirectory()) return readFolder(path)
  if (!found.isFile()) throw packageFault('bad-input', `${path} is neither a folder nor a file.`)
  if (found.size > mostOf.archive)
    throw packageFault('too-large', `The zip has more than ${mostOf.archive / 1024 / 1024} MB.`)
  return readZip(new Uint8Array(await readFile(path)))
}
