import { getLibrary } from '~/features/content/get-library.server'

/** Up to three lessons whose names share the most words with an address that leads nowhere. May be none. */
export async function nearestLessons(path: string): Promise<{ slug: string; title: string }[]> {
  const words = new Set(
    path
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2),
  )
  const { lessons } = await getLibrary()
  return lessons
    .map(({ slug, title }) => ({
      slug,
      title,
      shared: slug.split('-').filter((word) => words.has(word)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.slug < b.slug ? -1 : 1))
    .slice(0, 3)
    .map(({ slug, title }) => ({ slug, title }))
}
