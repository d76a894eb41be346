import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'
import type { WordVectors } from './word-vectors'

const dimensions = 64
const stepsADeviation = 3
const middle = 7.5

let loaded: Promise<WordVectors> | null = null

/** Reads `content/word-vectors` (made by `bin/derive-word-vectors.mjs`, which tells the form), once. */
export function loadWordVectors(): Promise<WordVectors> {
  loaded ??= readVectors()
  return loaded
}

async function readVectors(): Promise<WordVectors> {
  const folder = join(paths.content, 'word-vectors')
  const words = (await readFile(join(folder, 'words.txt'), 'utf8')).split('\n').filter(Boolean)
  const bytes = await readFile(join(folder, 'values.bin'))
  if (bytes.length * 2 !== words.length * dimensions)
    throw new Error('content/word-vectors: words.txt and values.bin do not belong together.')
  const values = new Float32Array(words.length * dimensions)
  for (const [at, byte] of bytes.entries()) {
    values[2 * at] = ((byte >> 4) - middle) / stepsADeviation
    values[2 * at + 1] = ((byte & 15) - middle) / stepsADeviation
  }
  return { placeOf: new Map(words.map((word, place) => [word, place])), dimensions, values }
}
