type Named = { slug: string; title: string }

/** What is named is at least so near as this share of the nearest. */
const leastShare = 0.5

/**
 * Up to three lessons whose names are nearest to an address that leads nowhere; may be none. Words that both hold count,
 * each by how rare it is among the lessons' names (log of N / n): "break" tells more than "the".
 */
export function findNearest(path: string, lessons: readonly Named[]): Named[] {
  const words = new Set(wordsOf(path))
  const counts = new Map<string, number>()
  for (const { slug } of lessons)
    for (const word of new Set(wordsOf(slug))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const worth = (word: string) => Math.log((lessons.length + 1) / (counts.get(word) ?? 1))
  const near = lessons
    .map(({ slug, title }) => ({
      slug,
      title,
      score: [...new Set(wordsOf(slug))]
        .filter((word) => words.has(word))
        .reduce((sum, word) => sum + worth(word), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
  const least = leastShare * (near[0]?.score ?? 0)
  return near
    .filter(({ score }) => score >= least)
    .slice(0, 3)
    .map(({ slug, title }) => ({ slug, title }))
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)
}
