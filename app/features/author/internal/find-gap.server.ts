import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { type GapDecisionKind, gapDecisions } from '../gaps.schema'
import type { WordingGroup } from '../group-wordings'
import { readGroups } from './read-groups.server'

export type Decided = {
  wordingId: string
  kind: GapDecisionKind
  /** The slug of the draft begun, or the id of the situation that got the phrase. */
  target: string | null
  byId: string | null
  by: string
  at: Date
}

/** The group that a wording is in, with what was decided about it. @throws AppError not-found */
export async function findGap(wording: string): Promise<{ group: WordingGroup; decided: Decided | null }> {
  const group = (await readGroups()).find((members) => members.some(({ id }) => id === wording))
  if (!group)
    throw new AppError({
      code: 'not-found',
      message: 'no such wording',
      userMessage: 'There is no such wording any more. Load the page anew.',
    })
  return { group, decided: decidedOf(group, await readDecisions()) }
}

/** By the wording that each was said of. */
export async function readDecisions(): Promise<Map<string, Decided>> {
  const db = await openDatabase()
  const rows = await db.gapDecision.findMany({ include: { by: { select: { name: true } } } })
  return new Map(
    rows.map(({ wordingId, decision, target, byId, by, at }) => {
      const kind = gapDecisions.find((one) => one === decision) ?? 'done'
      return [wordingId, { wordingId, kind, target, byId, by: by?.name ?? 'Somebody who is gone', at }]
    }),
  )
}

/** What was decided last about any of a group: where groups have grown together, there may be two. */
export function decidedOf(group: WordingGroup, decisions: ReadonlyMap<string, Decided>): Decided | null {
  const own = group.flatMap(({ id }) => decisions.get(id) ?? [])
  return own.sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
}
