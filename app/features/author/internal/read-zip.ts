import { unzipSync } from 'fflate'
import { AppError } from '~/platform/errors'
import { mostOf, openGathering, type Package, packageFault } from './gather-files'

/**
 * Reads a zip. Names that lead out of it are refused before anything is unpacked. Of each entry no more is unpacked than
 * it declares, and what all declare together is limited, also where many point at the same bytes. A link is in a zip a
 * file whose text is a path: it fails as the lesson or picture that it is not. Pure.
 * @throws AppError bad-input, too-large
 */
export function readZip(archive: Uint8Array): Package {
  if (archive.length > mostOf.archive)
    throw packageFault('too-large', `The zip has more than ${mostOf.archive / 1024 / 1024} MB.`)
  const { pack, choose } = openGathering()
  const places = new Map<string, string>()
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(archive, {
      filter: ({ name, size, originalSize, compression }) => {
        if (leadsOut(name))
          throw packageFault('bad-input', 'The zip names a file in a way that may lead out of it.')
        if (name.endsWith('/')) return false
        // What is not compressed is copied whole, whatever it declares.
        const place = choose(name, compression === 0 ? Math.max(size, originalSize) : originalSize)
        if (place) places.set(place, name)
        return place !== null
      },
    })
  } catch (error) {
    if (error instanceof AppError) throw error
    throw packageFault('bad-input', 'This is no zip that can be read.', error)
  }
  for (const [place, name] of places) {
    const bytes = files[name]
    if (bytes) pack.files.set(place, bytes)
  }
  return pack
}

function leadsOut(name: string): boolean {
  return /^\/|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..')
}
