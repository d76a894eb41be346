import type { Matcher } from '~/features/match/open-matcher'
import { openDatabase } from '~/platform/db.server'
import { groupWordings, type WordingGroup } from '../group-wordings'
import { weighFeatures } from './weigh-features.server'

/** Wordings are only added: as long as there are no more, and none newer, the groups are the same. */
let kept: { matcher: Matcher; stamp: string; groups: WordingGroup[] } | null = null

/** All shared wordings of which nothing was understood, or something else than was meant, by their likeness. */
export async function readGroups(): Promise<WordingGroup[]> {
  const db = await openDatabase()
  const { matcher, weightOf } = await weighFeatures()
  const { _count, _min, _max } = await db.sharedWording.aggregate({
    _count: true,
    _min: { id: true },
    _max: { id: true, createdAt: true },
  })
  const stamp = [_count, _min.id, _max.id, _max.createdAt?.toISOString()].join()
  if (kept?.matcher === matcher && kept.stamp === stamp) return kept.groups
  const rows = await db.sharedWording.findMany({
    select: { id: true, text: true, situation: true, understood: true, createdAt: true },
  })
  const wordings = rows
    .filter(({ situation, understood }) => situation !== understood)
    .map(({ createdAt, ...wording }) => ({ ...wording, at: createdAt.toISOString() }))
  const groups = groupWordings({ wordings, featuresOf: matcher.featuresOf, weightOf })
  kept = { matcher, stamp, groups }
  return groups
}
