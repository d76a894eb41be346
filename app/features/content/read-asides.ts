import type { Problem } from './content.schema'

/** Where what people say beside what they are in is listed. */
export const asidesFile = 'content/asides.txt'

/** An aside is a few words; a longer one tells a story of its own. */
const longestAside = 60

/**
 * Reads the list of asides, what people say beside what they are in: one a line, `#` before a remark. Lines that stand
 * there twice or are too long become problems, and the rest is kept.
 */
export function readAsides(source: string): { asides: string[]; problems: Problem[] } {
  const asides = new Map<string, string>()
  const problems: Problem[] = []
  for (const [at, raw] of source.split(/\r?\n/).entries()) {
    const aside = raw.trim()
    if (aside === '' || aside.startsWith('#')) continue
    const key = aside.toLowerCase()
    const fault = asides.has(key)
      ? 'stands in the list already'
      : aside.length > longestAside
        ? `has ${aside.length} characters, ${longestAside} at most`
        : null
    if (!fault) asides.set(key, aside)
    else
      problems.push({
        file: asidesFile,
        line: at + 1,
        rule: 'aside',
        message: `"${aside.slice(0, 70)}" ${fault}.`,
        remedy: 'Take the line out, or say it in fewer words.',
        level: 'error',
      })
  }
  return { asides: [...asides.values()], problems }
}
