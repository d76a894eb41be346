import { getLibrary } from '~/features/content/get-library.server'
import { demandPermission } from '~/features/identity/demand-permission'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { getMatcher } from '~/features/match/get-matcher.server'
import type { GapDecisionKind, GapFilter } from './gaps.schema'
import type { WordingGroup } from './group-wordings'
import { type Decided, decidedOf, readDecisions } from './internal/find-gap.server'
import { readGroups } from './internal/read-groups.server'

/** Groups a page, and wordings of a group that are shown. */
const onePage = 20
const mostTexts = 30

type Named = { id: string; title: string; count: number }

export type GapRow = {
  /** Its first wording, which names the group. */
  wording: string
  /** Each once, with the id of one that has it. */
  texts: { id: string; text: string }[]
  count: number
  /** ISO */
  newest: string
  /** Of how many nothing was understood; the others were corrected. */
  foundNothing: number
  /** What people chose, and what the matcher had understood: most often first. */
  chosen: Named[]
  misread: Named[]
  /** Whether the library of today finds what was chosen most for the first wording. */
  foundNow: boolean
  decided: {
    kind: GapDecisionKind
    target: string | null
    targetTitle: string | null
    by: string
    at: string
    /** Shared after it was decided. */
    since: number
  } | null
}

export type GapList = {
  rows: GapRow[]
  open: number
  decided: number
  page: number
  pages: number
  situations: { id: string; title: string }[]
  mayWrite: boolean
}

/**
 * What people looked for and were not given at once, in words that they chose to share: grouped by likeness, the most
 * frequent first, with what the authors decided. Holds nobody's name, since none is kept with a wording.
 * @throws AppError not-allowed
 */
export async function listGaps({ asker, filter }: { asker: SignedIn; filter: GapFilter }): Promise<GapList> {
  demandPermission(asker, 'read:lesson:any')
  const [groups, decisions] = [await readGroups(), await readDecisions()]
  const all = groups.map((group) => ({ group, decided: decidedOf(group, decisions) }))
  const open = all.filter(({ decided }) => !decided)
  const closed = all.filter(({ decided }) => decided)
  const found = (filter.show === 'open' ? open : closed)
    .map((one) => ({ ...one, newest: newestOf(one.group) }))
    .sort(
      (a, b) => b.group.length - a.group.length || (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0),
    )
  const pages = Math.max(1, Math.ceil(found.length / onePage))
  const page = Math.min(filter.page, pages)
  const row = await rowMaker()
  const { situations } = await getLibrary()
  return {
    rows: found.slice((page - 1) * onePage, page * onePage).map(({ group, decided }) => row(group, decided)),
    open: open.length,
    decided: closed.length,
    page,
    pages,
    situations: situations.map(({ id, title }) => ({ id, title })),
    mayWrite: mayDo(asker, 'write:lesson:any'),
  }
}

async function rowMaker() {
  const { lessons, situations } = await getLibrary()
  const { matcher } = await getMatcher()
  const titles = new Map(situations.map(({ id, title }) => [id, title]))
  const lessonTitles = new Map(lessons.map(({ slug, title }) => [slug, title]))
  const named = (ids: string[]): Named[] =>
    [...countOf(ids)].map(([id, count]) => ({ id, title: titles.get(id) ?? id, count }))
  return (group: WordingGroup, decided: Decided | null): GapRow => {
    const chosen = named(group.map(({ situation }) => situation))
    const { inScope, situations: ranked } = matcher.answer(group[0].text)
    const titleOf = (target: string) =>
      decided?.kind === 'lesson' ? (lessonTitles.get(target) ?? target) : (titles.get(target) ?? target)
    return {
      wording: group[0].id,
      texts: [...new Map(group.map(({ id, text }) => [text, id]))]
        .slice(0, mostTexts)
        .map(([text, id]) => ({ id, text })),
      count: group.length,
      newest: newestOf(group),
      foundNothing: group.filter(({ understood }) => understood === null).length,
      chosen,
      misread: named(group.flatMap(({ understood }) => understood ?? [])),
      foundNow: inScope && ranked[0]?.id === chosen[0]?.id,
      decided: decided && {
        kind: decided.kind,
        target: decided.target,
        targetTitle: decided.target && titleOf(decided.target),
        by: decided.by,
        at: decided.at.toISOString(),
        since: group.filter(({ at }) => at > decided.at.toISOString()).length,
      },
    }
  }
}

/** A group begins with its oldest. */
function newestOf(group: WordingGroup): string {
  return (group.at(-1) ?? group[0]).at
}

/** How often each stands there, the most frequent first, then by name. */
function countOf(ids: string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
