import { createHash } from 'node:crypto'

/** By which a text of a version, or of a file, is known again. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}
