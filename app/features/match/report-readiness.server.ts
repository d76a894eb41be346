import { getLibrary } from '~/features/content/get-library.server'
import type { Library } from '~/features/content/load-library.server'
import { checkDatabase } from '~/platform/db.server'
import { getMatcher } from './get-matcher.server'

type Fault = { fault: string }
type Readiness = {
  ready: boolean
  library: { version: string; lessons: number; out: { slug: string; why: string[] }[] } | Fault
  matcher: { hash: string } | Fault
  database: Awaited<ReturnType<typeof checkDatabase>>
}

/**
 * Whether the server can do its work: a library with at least one lesson, its matcher, and a database that answers.
 * Lessons that are out are named with the reason; the rest is served, so that alone does not make it unready.
 */
export async function reportReadiness(): Promise<Readiness> {
  const [library, matcher, database] = await Promise.all([
    getLibrary().catch(faultOf),
    getMatcher().catch(faultOf),
    checkDatabase(),
  ])
  const served = 'lessons' in library ? library.lessons.length : 0
  return {
    ready: served > 0 && 'hash' in matcher && database.ok,
    library:
      'lessons' in library
        ? {
            version: library.version,
            lessons: served,
            out: library.left.map((slug) => ({ slug, why: whyOut(library, slug) })),
          }
        : library,
    matcher: 'hash' in matcher ? { hash: matcher.hash } : matcher,
    database,
  }
}

function whyOut(library: Library, slug: string): string[] {
  return library.problems
    .filter(({ file, level }) => file === `content/lessons/${slug}/index.mdx` && level === 'error')
    .map(({ line, rule, message }) => `line ${line}, ${rule}: ${message}`)
}

function faultOf(error: unknown): Fault {
  return { fault: error instanceof Error ? error.message : String(error) }
}
