import { AppError } from '~/platform/errors'
import { isHidden, placeFile } from './place-file'

/** What is taken of a package: a library of a thousand lessons with pictures fits twice. */
export const mostOf = {
  archive: 50 * 1024 * 1024,
  file: 10 * 1024 * 1024,
  all: 200 * 1024 * 1024,
  files: 30_000,
} as const

/** Files by their place in `content/`, and what was not taken. */
export type Package = {
  files: Map<string, Uint8Array>
  /** Belongs to a library, and cannot be taken as it is. */
  refused: { path: string; rule: string; message: string; remedy: string }[]
  /** Lies beside what belongs to one, such as notes. */
  beside: string[]
}

/**
 * Decides file by file what is taken, before any is read. Both ways in, a folder and a zip, ask it.
 * @throws AppError bad-input, too-large
 */
export function openGathering() {
  const pack: Package = { files: new Map(), refused: [], beside: [] }
  const places = new Set<string>()
  let [all, count] = [0, 0]

  /** The place of a file that is to be read; null: it is not. */
  const choose = (path: string, size: number): string | null => {
    if (++count > mostOf.files) throw packageFault('too-large', `There are more than ${mostOf.files} files.`)
    if (path.split('/').some(isHidden)) return null
    const placed = placeFile(path)
    if (placed.is === 'misnamed')
      pack.refused.push({
        path,
        rule: 'name',
        message: 'Its name is no name of the library.',
        remedy:
          'Use lessons/<name>/index.mdx or situations/<name>.mdx, with lower-case letters, digits and single hyphens.',
      })
    if (placed.is === 'beside') pack.beside.push(path)
    if (placed.is !== 'wanted') return null
    const { place } = placed
    if (places.has(place))
      throw packageFault('bad-input', `There are two of ${place}. Name the folder to import.`)
    places.add(place)
    if (size > mostOf.file)
      throw packageFault('too-large', `${place} has more than ${mostOf.file / 1024 / 1024} MB.`)
    all += size
    if (all > mostOf.all)
      throw packageFault('too-large', `All together is more than ${mostOf.all / 1024 / 1024} MB.`)
    return place
  }
  return { pack, choose }
}

export function packageFault(
  code: 'bad-input' | 'too-large' | 'not-found',
  says: string,
  cause?: unknown,
): AppError {
  return new AppError({
    code,
    message: 'package refused',
    userMessage: `${says} Nothing was read.`,
    ...(cause !== undefined && { cause }),
  })
}
