import { getSituation } from '~/features/content/get-library.server'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { writeCsv } from '~/platform/write-csv.server'
import { stateWords } from './assign-words'
import { assignScope } from './internal/assign-scope.server'
import { requireAssignment } from './internal/require-assignment.server'
import { todayOf } from './internal/today-of.server'
import { readPeople } from './show-assignment.server'

const batch = 500

/**
 * The people of an assignment as the page shows them, as CSV that runs no formula in a spreadsheet; noted in the log.
 * @throws AppError not-allowed; not-found
 */
export async function exportAssignment(options: {
  asker: SignedIn
  id: string
  now: Date
}): Promise<Response> {
  const { asker, id, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const assignment = await requireAssignment(db, { scope, id })
  const { name, situation } = assignment
  const people = await readPeople({
    assignment,
    people: scope.people,
    today: await todayOf(db, asker.id, now),
    now,
  })
  await writeAudit(db, { action: 'export', actorId: asker.id, subjectId: id, detail: { what: 'assignment' } })
  const title = (await getSituation(situation))?.title ?? situation
  const rows = people.map((person) => [
    name,
    title,
    person.name,
    stateWords[person.state] ?? person.state,
    person.dueOn,
    person.done,
    person.of,
    person.doneOn,
    person.askedFor,
  ])
  return writeCsv({
    fileName: `assignment-${id.slice(-8)}.csv`,
    columns: [
      'Assignment',
      'Situation',
      'Person',
      'State',
      'Due',
      'Lessons done',
      'Lessons',
      'Done on',
      'Asks for',
    ],
    batches: (async function* () {
      for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch)
    })(),
  })
}
