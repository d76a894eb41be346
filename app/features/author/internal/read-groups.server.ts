import PQueue from 'p-queue'
import type { Matcher } from '~/features/match/open-matcher'
import { openDatabase } from '~/platform/db.server'
import { inTurns } from '~/platform/in-turns.server'
import { byAge, openGroups, type WordingGroup } from '../group-wordings'
import { weighFeatures } from './weigh-features.server'

type Last = { createdAt: Date; id: string }

type Kept = {
  matcher: Matcher
  groups: ReturnType<typeof openGroups>
  listed: WordingGroup[]
  /** The ids that were looked at, and the newest of them. */
  ids: readonly string[]
  last: Last | null
}

/** Wordings are mostly added: what is grouped stays so, for one matcher, and newer ones are added to it; where one went, all is grouped anew. */
let kept: Kept | null = null
/** Two who open the board at once wait for one grouping. */
const turns = new PQueue({ concurrency: 1 })

/** All shared wordings of which nothing was understood, or something else than was meant, by their likeness. */
export function readGroups(): Promise<WordingGroup[]> {
  return turns.add(bringUpToDate)
}

async function bringUpToDate(): Promise<WordingGroup[]> {
  const { matcher, weightOf } = await weighFeatures()
  const before = kept?.matcher === matcher ? kept : null
  const now = before && (await addNewer(before))
  if (now) return now.listed
  const groups = openGroups({ featuresOf: matcher.featuresOf, weightOf })
  kept = null
  const all = await addNewer({ matcher, groups, listed: [], ids: [], last: null })
  return all?.listed ?? []
}

/** Null where the database holds others than those that were looked at, such as after one was brought back. */
async function addNewer(known: Kept): Promise<Kept | null> {
  const { last, groups } = known
  if (last && !(await holdsStill(known.ids, last))) return null
  const db = await openDatabase()
  const rows = await db.sharedWording.findMany({
    ...(last && { where: newerThan(last) }),
    select: { id: true, text: true, situation: true, understood: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  if (rows.length === 0) return known
  const wordings = rows
    .filter(({ situation, understood }) => situation !== understood)
    .map(({ createdAt, ...wording }) => ({ ...wording, at: createdAt.toISOString() }))
  await inTurns(wordings.sort(byAge), groups.add)
  const ids = [...known.ids, ...rows.map(({ id }) => id)]
  kept = { ...known, listed: groups.list(), ids, last: rows.at(-1) ?? last }
  return kept
}

function newerThan({ createdAt, id }: Last) {
  return { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] }
}

async function holdsStill(ids: readonly string[], last: Last): Promise<boolean> {
  const db = await openDatabase()
  const { _count, _min, _max } = await db.sharedWording.aggregate({
    where: { NOT: newerThan(last) },
    _count: true,
    _min: { id: true },
    _max: { id: true },
  })
  const sorted = [...ids].sort()
  return _count === ids.length && _min.id === sorted[0] && _max.id === sorted.at(-1)
}
