import { getLibrary } from '~/features/content/get-library.server'
import { openDatabase } from '~/platform/db.server'
import { readFinished } from './internal/read-finished.server'
import { dayFor } from './remind'
import { settle } from './settle'

/**
 * Notes how far somebody is with what is asked of them, after their device sent what they did, and before a list is
 * shown. Whenever it is called, and however often, the outcome is the same; what is done stays done.
 */
export async function settleDuties(options: { personId: string; now: Date }): Promise<void> {
  const { personId, now } = options
  const { lessons } = await getLibrary()
  const inLibrary = setOf(lessons)
  const db = await openDatabase()
  const duties = await db.duty.findMany({
    where: { personId, state: 'open' },
    select: {
      id: true,
      done: true,
      of: true,
      since: true,
      assignment: {
        select: { pieces: { select: { lesson: true, depth: true }, orderBy: { position: 'asc' } } },
      },
      person: { select: { timeZone: true } },
    },
  })
  if (duties.length === 0) return
  const asked = [
    ...new Set(duties.flatMap(({ assignment }) => assignment.pieces.map(({ lesson }) => lesson))),
  ]
  const since = new Date(Math.min(...duties.map((duty) => duty.since.getTime())))
  const finished = await readFinished(db, { people: [personId], lessons: asked, since })
  const { uses, known } = finished.get(personId) ?? { uses: [], known: [] }
  for (const duty of duties) {
    const { done, of, doneAt } = settle({
      pieces: duty.assignment.pieces,
      uses,
      known,
      since: duty.since,
      inLibrary,
    })
    if (done === duty.done && of === duty.of && doneAt === null) continue
    await db.duty.updateMany({
      where: { id: duty.id, personId, state: 'open' },
      data: {
        done,
        of,
        changedAt: now,
        ...(doneAt && {
          state: 'done',
          doneAt,
          doneOn: dayFor(doneAt, duty.person.timeZone),
          askedFor: null,
        }),
      },
    })
  }
}

function setOf(lessons: readonly { slug: string }[]): (lesson: string) => boolean {
  const slugs = new Set(lessons.map(({ slug }) => slug))
  return (lesson) => slugs.has(lesson)
}
