/** What texts are broken by, whoever reads them. */
export const plainPieces = ['a', 'a ', ' ', '"', "'", '\n']

/** A piece over and over, up to 1, 10 and 100 kB: whoever reads it has to answer, and in time that grows no faster. */
export function longRuns(piece: string): string[] {
  return [1_000, 10_000, 100_000].map((size) => piece.repeat(size / piece.length))
}
