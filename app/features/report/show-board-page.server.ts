import { getLibrary } from '~/features/content/get-library.server'
import type { SignedIn } from '~/features/identity/person'
import { listDue } from './internal/list-due.server'
import { nameTeams } from './name-teams'
import { peopleAPage, type Standing } from './report.schema'
import { showBoard } from './show-board.server'

/** So many of the situations are columns at first: more is no table that somebody reads. */
const mostColumns = 8
const dueShown = 20

export type BoardPage = Awaited<ReturnType<typeof showBoardPage>>

/**
 * A board as its page shows it: figures with the names of situations and lessons, one page of people with their standings,
 * and the first of what is overdue and due.
 * @param page from 1; one behind the last is the last
 * @param wide whether all situations are columns
 * @throws AppError not-allowed; not-found for a team that is not the asker's
 */
export async function showBoardPage(options: {
  asker: SignedIn
  teamId: string
  page: number
  wide: boolean
  now: Date
}) {
  const { asker, teamId, wide, now } = options
  const board = await showBoard({ asker, teamId, now })
  const { readiness, due, pulls, persons, scope } = board
  const { situationTitle, lessonTitle } = await titles()
  const pages = Math.max(1, Math.ceil(readiness.rows.length / peopleAPage))
  const page = Math.min(options.page, pages)
  const columns = readiness.situations.slice(0, wide ? undefined : mostColumns)
  const rows = [...readiness.rows.subarray((page - 1) * peopleAPage, page * peopleAPage)].map((person) => ({
    name: persons[person]?.name ?? '',
    id: persons[person]?.id ?? '',
    standings: columns.map(({ situation }): Standing | null => readiness.standingOf(person, situation)),
  }))
  return {
    at: board.at.toISOString(),
    today: board.today,
    teams: nameTeams(scope.teams),
    team: scope.team && { id: scope.team.id, name: scope.team.name },
    any: scope.any,
    people: board.people,
    asked: readiness.rows.length,
    ready: readiness.ready,
    late: readiness.late,
    situations: readiness.situations.map((counts) => ({
      ...counts,
      title: situationTitle(counts.situation),
    })),
    columns: columns.map(({ situation }) => ({ situation, title: situationTitle(situation) })),
    rows,
    page,
    pages,
    overdue: due.overdue.length,
    thisWeek: due.thisWeek.length,
    overdueRows: await listDue({ asker, duties: due.overdue.slice(0, dueShown), persons, situationTitle }),
    thisWeekRows: await listDue({ asker, duties: due.thisWeek.slice(0, dueShown), persons, situationTitle }),
    helped: board.helped,
    pulls: {
      situations: pulls.situations.map(({ name, people }) => ({ name, title: situationTitle(name), people })),
      lessons: pulls.lessons.map(({ name, people }) => ({ name, title: lessonTitle(name), people })),
    },
    times: board.times,
    byWeek: board.byWeek,
  }
}

/** Names of what the library holds; what it no longer holds keeps its id. */
export async function titles(): Promise<{
  situationTitle: (id: string) => string
  lessonTitle: (slug: string) => string
}> {
  const { situations, lessons } = await getLibrary()
  const ofSituations = new Map(situations.map(({ id, title }) => [id, title]))
  const ofLessons = new Map(lessons.map(({ slug, title }) => [slug, title]))
  return {
    situationTitle: (id) => ofSituations.get(id) ?? id,
    lessonTitle: (slug) => ofLessons.get(slug) ?? slug,
  }
}
