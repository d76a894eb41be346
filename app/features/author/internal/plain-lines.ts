/** A text as the studio keeps it: lines end by LF, and no mark of byte order stands before it. Pure. */
export function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}
