import { randomUUID } from 'node:crypto'
import { getLibrary } from '~/features/content/get-library.server'
import { listTeams } from '~/features/identity/list-teams.server'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { assignWords } from './assign-words'
import { shift } from './due-dates'
import type { FormState } from './form-state'
import { todayOf } from './internal/today-of.server'

const inDays = 7

/** What the form begins with: a week from today, and the uppermost team where there is one such. */
export async function beginAssignForm(options: {
  asker: SignedIn
  query: URLSearchParams
  now: Date
}): Promise<FormState> {
  const { asker, query, now } = options
  const db = await openDatabase()
  const [{ lessons, situations }, teams] = await Promise.all([getLibrary(), listTeams(asker)])
  const lesson = lessons.find(({ slug }) => slug === query.get('lesson'))
  const depth = ['essence', 'core', 'deeper'].find((one) => one === query.get('depth')) ?? 'core'
  const situation = situations.find(({ id }) => id === (query.get('situation') ?? lesson?.situations[0]))
  const team = query.get('team')
  const tops = teams.filter(({ path }) => !teams.some((other) => path.startsWith(`${other.path} › `)))
  const only = tops.length === 1 ? tops[0]?.id : undefined
  const title = lesson?.title ?? situation?.title
  return {
    sentKey: randomUUID(),
    situation: situation?.id ?? '',
    pieces: lesson ? [`${lesson.slug}:${depth}`] : [],
    name: '',
    teams: teams.some(({ id }) => id === team) ? [team ?? ''] : only ? [only] : [],
    people: [],
    timing: 'date',
    dueOn: shift(await todayOf(db, asker.id, now), inDays),
    repeat: 'none',
    event: '',
    eventName: '',
    eventOn: '',
    daysBefore: '2',
    workingDays: true,
    why: title ? assignWords.whySuggested(title) : '',
    required: 'required',
  }
}
