import { getLibrary } from '~/features/content/get-library.server'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { works } from './internal/read-works.server'
import { rateWorks, type ShownWorks } from './rate-works'
import { type BySpan, noCounts, worksSpans } from './works.schema'
import type { WorksQuery } from './works-query.schema'

const onePage = 50

export type WorksRow = ShownWorks & { slug: string; title: string }

/**
 * What became of every served lesson in a span of weeks: how many people read it, pulled it, finished it, and whether it
 * helped. Nobody's name, and no figure of fewer than five.
 * @param options.all every row, not a page of them
 * @throws AppError not-allowed
 */
export async function listWorks(options: {
  asker: SignedIn
  query: WorksQuery
  now: Date
  all?: boolean
}): Promise<{ rows: WorksRow[]; found: number; page: number; pages: number; at: Date }> {
  const { asker, query, now, all = false } = options
  demandPermission(asker, 'read:lesson:any')
  const { lessons } = await getLibrary()
  const { value, at } = await works.look(now)
  const span = worksSpans.indexOf(query.weeks)
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = lessons
    .filter(({ slug, title }) => words.every((word) => `${title} ${slug}`.toLowerCase().includes(word)))
    .map(({ slug, title }) => {
      const shown: BySpan<ShownWorks> = rateWorks(value.lessons.get(slug) ?? noCounts())
      return { slug, title, ...(shown[span] ?? shown[1]) }
    })
    .sort(orders[query.sort])
  const pages = Math.max(1, Math.ceil(rows.length / onePage))
  const page = Math.min(query.page, pages)
  return {
    rows: all ? rows : rows.slice((page - 1) * onePage, page * onePage),
    found: rows.length,
    page,
    pages,
    at,
  }
}

/** By what is shown alone: an order by what is withheld would tell it. */
const orders: Record<WorksQuery['sort'], (a: WorksRow, b: WorksRow) => number> = {
  read: (a, b) => (b.read ?? 0) - (a.read ?? 0) || byTitle(a, b),
  // What surely helps least comes first: the share that it may reach at most.
  'least-helped': (a, b) => (a.helped?.high ?? 2) - (b.helped?.high ?? 2) || byTitle(a, b),
  title: byTitle,
}

function byTitle(a: WorksRow, b: WorksRow): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0
}
