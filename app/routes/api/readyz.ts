import { getLibrary } from '~/features/content/get-library.server'
import { getMatcher } from '~/features/match/get-matcher.server'
import { checkDatabase } from '~/platform/db.server'

/**
 * Ready: library and database. Lessons that are out are named; the rest is served, so that alone does not make the
 * server unready.
 */
export async function loader() {
  const [library, database, matcher] = await Promise.all([
    getLibrary().catch((error: unknown) => ({ fault: wordsOf(error) })),
    checkDatabase(),
    getMatcher().catch((error: unknown) => ({ fault: wordsOf(error) })),
  ])
  const served = 'lessons' in library ? library.lessons.length : 0
  const ready = served > 0 && database.ok && 'hash' in matcher
  const report = {
    ready,
    library:
      'lessons' in library
        ? { version: library.version, lessons: served, out: library.left.map((slug) => ({ slug, why: whyOut(library, slug) })) }
        : library,
    matcher: 'hash' in matcher ? { hash: matcher.hash } : matcher,
    database,
  }
  return Response.json(report, { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}

function whyOut(library: Awaited<ReturnType<typeof getLibrary>>, slug: string): string[] {
  return library.problems
    .filter(({ file, level }) => file === `content/lessons/${slug}/index.mdx` && level === 'error')
    .map(({ line, rule, message }) => `line ${line}, ${rule}: ${message}`)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
