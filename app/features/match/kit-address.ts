import { isDepth } from '~/features/content/words'
import type { KitPiece } from './match.schema'

type Piece = Pick<KitPiece, 'lesson' | 'depth'>

/** The address of a piece of a kit: it names the kit's lessons, never the words that led to it. */
export function kitAddress(kit: Piece[], at: number, situation: string | null): string {
  const piece = kit[at]
  if (!piece) return '/'
  const search = kitQuery(kit, situation).toString()
  return `/lessons/${piece.lesson}/${piece.depth}${search ? `?${search}` : ''}`
}

/** The query that goes with each piece of a kit. */
export function kitQuery(kit: Piece[], situation: string | null): URLSearchParams {
  const query = new URLSearchParams()
  if (kit.length > 1) query.set('kit', kit.map(({ lesson, depth }) => `${lesson}.${depth}`).join(' '))
  if (situation) query.set('for', situation)
  return query
}

/**
 * The address of a piece's lines for the room, which leads back to the depth that was being read.
 * @param search of the piece's own address
 */
export function roomAddress({ lesson, depth }: Piece, search: string): string {
  const query = new URLSearchParams(search)
  query.set('at', depth)
  return `/lessons/${lesson}/room?${query}`
}

/** Reads what `kitAddress` wrote. Anything else in the query is dropped; never throws. */
export function readKitAddress(query: URLSearchParams): { pieces: Piece[]; situation: string | null } {
  const pieces = (query.get('kit') ?? '')
    .slice(0, 400)
    .split(' ')
    .flatMap((text): Piece[] => {
      const [lesson, depth] = text.split('.')
      return lesson && /^[a-z0-9-]{1,80}$/.test(lesson) && isDepth(depth) ? [{ lesson, depth }] : []
    })
  const situation = query.get('for') ?? ''
  return { pieces: pieces.slice(0, 3), situation: /^[a-z0-9-]{1,60}$/.test(situation) ? situation : null }
}
