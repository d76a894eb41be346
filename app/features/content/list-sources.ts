import type { Lesson } from './content.schema'

type Use = { slug: string; title: string; for: string }
type Work = { author: string; work: string; year?: number | undefined; uses: Use[] }

/**
 * Lists every work that lessons rest on, by its first author's family name, then year, each with the lessons that use
 * it and what for: the Markdown of `content/SOURCES.md`. Lessons may name a work with or without its subtitle, its
 * journal and its authors' middle names: that is one work, shown under its fullest name. Pure.
 */
export function listSources(lessons: Pick<Lesson, 'slug' | 'title' | 'sources'>[]): string {
  const works = new Map<string, Work>()
  for (const { slug, title, sources } of lessons)
    for (const { author, work, year, for: use } of sources) {
      const key = keyOf(author, work, year)
      const entry = works.get(key) ?? { author, work, year, uses: [] }
      if (author.length > entry.author.length) entry.author = author
      if (work.length > entry.work.length) entry.work = work
      entry.uses.push({ slug, title, for: use })
      works.set(key, entry)
    }
  const sorted = [...works.values()].sort(
    (a, b) =>
      compare(shelf(a.author), shelf(b.author)) ||
      compare(a.author, b.author) ||
      (a.year ?? 0) - (b.year ?? 0) ||
      compare(a.work, b.work),
  )
  const entries = sorted.flatMap(({ author, work, year, uses }) => [
    '',
    `## ${author}: ${work}${year ? ` (${year})` : ''}`,
    '',
    ...uses
      .sort((a, b) => compare(a.slug, b.slug))
      .map((use) => `- [${use.title}](lessons/${use.slug}/index.mdx): ${use.for}`),
  ])
  const head = [
    '# Sources',
    '',
    `Made by \`npm run content:check -- --write\` from the lessons' front matter; not written by hand. ${sorted.length} works, by author, each with the lessons that use it and what they take from it.`,
  ]
  return `${[...head, ...entries].join('\n')}\n`
}

/** The same for all ways to name one work: without first names, subtitle, journal, marks and case. */
function keyOf(author: string, work: string, year: number | undefined): string {
  const names = author.split(authorBreak).map(familyName).join(' ')
  const title = work.replace(/\s*\([^()]*\)$/, '').replace(/:.*$/, '')
  return [names, title, year ?? ''].map((part) => fold(String(part))).join('|')
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const authorBreak = /,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/

function familyName(author: string): string {
  return author.trim().split(/\s+/).at(-1) ?? author
}

/** The first author's family name: "Adam D. Galinsky and Thomas Mussweiler" stand under G. */
function shelf(author: string): string {
  return familyName(author.split(authorBreak)[0] ?? author)
}

/** The same order on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en')
}
