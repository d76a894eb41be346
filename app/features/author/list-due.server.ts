import { demandPermission } from '~/features/identity/demand-permission'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { type DraftState, draftStates } from './author.schema'
import type { FreshFilter } from './fresh.schema'
import { readDue } from './internal/read-due.server'
import { type DueLesson, dueUntil, sortDue } from './sort-due'

/** Rows a page. */
const onePage = 25

export type DueRow = DueLesson & {
  late: boolean
  mine: boolean
  draft: DraftState | null
  /** What the studio knows of when it was verified last; null: the text alone says so. */
  last: { by: string; verdict: string } | null
  /** The last word on it, which an answer names. */
  seen: string
}

export type DueList = {
  rows: DueRow[]
  found: number
  page: number
  pages: number
  /** Of all lessons, whatever the filter. */
  counts: { late: number; soon: number; needsWork: number; nobody: number; mine: number }
  mayWrite: boolean
}

/**
 * The lessons that are to be verified again: late, due within 30 days, or said to need work; one's own first, then the
 * longest overdue. Or all, by the same order.
 * @param asked.today ISO date
 * @throws AppError not-allowed
 */
export async function listDue(asked: {
  asker: SignedIn
  filter: FreshFilter
  today: string
}): Promise<DueList> {
  const { asker, filter, today } = asked
  demandPermission(asker, 'read:lesson:any')
  const lessons = await readDue()
  const found = sortDue(lessons, { filter, personId: asker.id, today })
  const pages = Math.max(1, Math.ceil(found.length / onePage))
  const page = Math.min(filter.page, pages)
  const until = dueUntil(today)
  const isLate = ({ verifyBy }: DueLesson) => verifyBy < today
  const isMine = ({ keeper }: DueLesson) => keeper?.id === asker.id
  const isDue = (lesson: DueLesson) => lesson.verifyBy <= until || lesson.needsWork !== null
  const shown = found.slice((page - 1) * onePage, page * onePage)
  const more = await readMore(shown)
  return {
    rows: shown.map((lesson) => ({
      ...lesson,
      ...more(lesson.slug),
      late: isLate(lesson),
      mine: isMine(lesson),
    })),
    found: found.length,
    page,
    pages,
    counts: {
      late: lessons.filter(isLate).length,
      soon: lessons.filter((lesson) => !isLate(lesson) && lesson.verifyBy <= until).length,
      needsWork: lessons.filter(({ needsWork }) => needsWork).length,
      nobody: lessons.filter(({ keeper }) => keeper === null).length,
      mine: lessons.filter((lesson) => isMine(lesson) && isDue(lesson)).length,
    },
    mayWrite: mayDo(asker, 'write:lesson:any'),
  }
}

/** Of the rows of one page: the draft that is being written, and the last word. */
async function readMore(lessons: readonly DueLesson[]) {
  const slugs = lessons.map(({ slug }) => slug)
  const flagged = new Set(lessons.flatMap(({ slug, needsWork }) => (needsWork ? slug : [])))
  const db = await openDatabase()
  const said = await db.verification.findMany({
    where: { kind: 'lesson', slug: { in: slugs } },
    select: { id: true, slug: true, verdict: true, by: { select: { name: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const drafts = await db.draft.findMany({
    where: { piece: { kind: 'lesson', slug: { in: slugs } } },
    select: {
      state: true,
      text: true,
      piece: { select: { slug: true, served: { select: { text: true } } } },
    },
  })
  const lastOf = new Map(said.map((one) => [one.slug, one]))
  const stateOf = new Map(
    drafts
      // After a publication a draft stays that says nothing new; it tells something where work is asked for.
      .filter(({ text, piece }) => text !== piece.served?.text || flagged.has(piece.slug))
      .map(({ state, piece }) => [piece.slug, draftStates.find((one) => one === state) ?? 'draft']),
  )
  return (slug: string) => {
    const last = lastOf.get(slug)
    return {
      draft: stateOf.get(slug) ?? null,
      last: last ? { by: last.by?.name ?? 'somebody who is gone', verdict: last.verdict } : null,
      seen: last?.id ?? '',
    }
  }
}
