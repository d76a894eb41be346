import type { Problem } from '~/features/content/content.schema'
import { lookAtPiece } from './look-at-piece.server'

/** What the checks say of a text, as `lookAtPiece` does, without a preview. */
export async function checkPiece(options: Parameters<typeof lookAtPiece>[0]): Promise<Problem[]> {
  return (await lookAtPiece(options)).problems
}
