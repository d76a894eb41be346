/** The line and words of a parser's error, whichever of its ways it names the place in. */
export function parsePlace(error: unknown): { line: number; message: string } {
  const { line, place, reason, message } = error as {
    line?: number
    place?: { line?: number; start?: { line: number } }
    reason?: string
    message: string
  }
  return { line: line ?? place?.line ?? place?.start?.line ?? 1, message: reason ?? message }
}
