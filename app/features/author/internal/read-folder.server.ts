import { constants } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openGathering, type Package, packageFault } from './gather-files'
import { isHidden, placeFile } from './place-file'

const mostDeep = 12

/**
 * Reads a folder, such as a git working copy. Links are not followed, neither to files nor to folders: one that stands
 * where a lesson would is refused.
 * @throws AppError bad-input, too-large
 */
export async function readFolder(folder: string): Promise<Package> {
  const { pack, choose } = openGathering()
  const walk = async (inside: string[]): Promise<void> => {
    if (inside.length > mostDeep) return
    const entries = await readdir(join(folder, ...inside), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isHidden(entry.name)) continue
      const at = [...inside, entry.name]
      if (entry.isDirectory()) await walk(at)
      else if (entry.isSymbolicLink()) noteLink(pack, at.join('/'))
      else if (entry.isFile()) await take(at)
    }
  }
  const take = async (at: string[]) => {
    const path = at.join('/')
    // Git may hold a great many files that are none of ours: they are not even opened.
    if (placeFile(path).is === 'foreign') return
    const file = await open(join(folder, ...at), constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const { size } = await file.stat()
      const place = choose(path, size)
      if (!place) return
      const bytes = new Uint8Array(await file.readFile())
      if (bytes.length > size) throw packageFault('bad-input', `${place} grew while it was read.`)
      pack.files.set(place, bytes)
    } finally {
      await file.close()
    }
  }
  await walk([])
  return pack
}

function noteLink(pack: Package, path: string): void {
  const { is } = placeFile(path)
  if (is === 'wanted' || is === 'misnamed')
    pack.refused.push({
      path,
      rule: 'link',
      message: 'It is a link, and links are not followed.',
      remedy: 'Put the file itself there.',
    })
  else if (is === 'beside' || /(^|\/)(content|lessons|situations)$/.test(path)) pack.beside.push(path)
}
