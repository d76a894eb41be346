import { getLibrary } from '~/features/content/get-library.server'
import { listPeople } from '~/features/identity/list-people.server'
import { listTeams } from '~/features/identity/list-teams.server'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import type { FormState } from './form-state'
import { assignScope } from './internal/assign-scope.server'
import { todayOf } from './internal/today-of.server'
import { listEvents } from './list-events.server'

/** More teams than this are looked for by name instead of listed. */
const listedTeams = 20
const foundAtMost = 10

export type AssignChoices = {
  teams: { id: string; name: string }[]
  /** Whether there are more teams than are listed, so that they are searched for. */
  moreTeams: boolean
  people: { id: string; name: string }[]
  events: { id: string; name: string; onDay: string }[]
  situations: { id: string; title: string }[]
  lessons: { slug: string; title: string; minutes: Record<string, number> }[]
  today: string
}

/**
 * What there is to choose from, with whoever is chosen already.
 * @param options.words a name looked for among people and teams; empty for nobody
 * @throws AppError not-allowed
 */
export async function listAssignChoices(options: {
  asker: SignedIn
  state: FormState
  words: string
  now: Date
}): Promise<AssignChoices> {
  const { asker, state, words, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const [{ lessons, situations }, teams, events, chosen, found] = await Promise.all([
    getLibrary(),
    listTeams(asker),
    listEvents({ asker, now }),
    db.person.findMany({
      where: { AND: [scope.people, { id: { in: state.people.slice(0, 500) } }] },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    words ? listPeople({ asker, words, page: 1 }) : null,
  ])
  const sought = words.toLowerCase()
  const shownTeams =
    teams.length <= listedTeams
      ? teams
      : [
          ...teams.filter(({ id }) => state.teams.includes(id)),
          ...teams
            .filter(
              ({ id, path }) => words && !state.teams.includes(id) && path.toLowerCase().includes(sought),
            )
            .slice(0, foundAtMost),
        ]
  const foundPeople = (found?.people ?? []).slice(0, foundAtMost)
  return {
    teams: shownTeams.map(({ id, path }) => ({ id, name: path })),
    moreTeams: teams.length > listedTeams,
    people: [
      ...chosen,
      ...foundPeople.filter(({ id }) => !state.people.includes(id)).map(({ id, name }) => ({ id, name })),
    ],
    events: events.map(({ id, name, onDay }) => ({ id, name, onDay })),
    situations: situations
      .map(({ id, title }) => ({ id, title }))
      .sort((a, b) => a.title.localeCompare(b.title)),
    lessons: lessons
      .map(({ slug, title, outline }) => ({
        slug,
        title,
        minutes: Object.fromEntries(
          Object.entries(outline.depths).map(([depth, measure]) => [depth, measure.minutes]),
        ),
      }))
      .sort((a, b) => a.title.localeCompare(b.title)),
    today: await todayOf(db, asker.id, now),
  }
}
