/** The line at which a commented line stands now: the nearest one with the same words, or null. From 1. Pure. */
export function findQuote(
  lines: readonly string[],
  { line, quote }: { line: number; quote: string },
): number | null {
  const is = (at: number) => lines[at]?.slice(0, 200) === quote
  for (let away = 0; away < lines.length; away++) {
    if (is(line - 1 - away)) return line - away
    if (is(line - 1 + away)) return line + away
  }
  return null
}
