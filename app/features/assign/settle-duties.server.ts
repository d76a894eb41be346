import { getLibrary } from '~/features/content/get-library.server'
import { openDatabase } from '~/platform/db.server'
import { shift } from './due-dates'
import { readFinished } from './internal/read-finished.server'
import { dayFor, momentOn } from './remind'
import { settle } from './settle'

/** For so long after its day a round is still done by what a device without a network sent later. */
const lateDays = 30

/**
 * Notes how far somebody is with what is asked of them, after their device sent what they did, and before a list is
 * shown. Whenever it is called, and however often, the outcome is the same; what is done stays done. Of a round
 * what was finished up to the end of its day counts, by the person's own clock, also where that is known only once it is
 * over. Where none of its lessons is in the library any more it is gone, until one comes back.
 */
export async function settleDuties(options: { personId: string; now: Date }): Promise<void> {
  const { personId, now } = options
  const { lessons } = await getLibrary()
  const inLibrary = setOf(lessons)
  const db = await openDatabase()
  const duties = await db.duty.findMany({
    where: {
      personId,
      OR: [
        { state: 'open' },
        { state: 'gone', assignment: { withdrawnAt: null } },
        { state: 'over', dueOn: { gte: shift(dayFor(now, null), -lateDays) } },
      ],
    },
    select: {
      id: true,
      state: true,
      dueOn: true,
      done: true,
      of: true,
      since: true,
      assignment: {
        select: {
          repeat: true,
          pieces: { select: { lesson: true, depth: true }, orderBy: { position: 'asc' } },
        },
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
    const until = endOf(duty)
    const { done, of, doneAt } = settle({
      pieces: duty.assignment.pieces,
      uses,
      known,
      since: duty.since,
      until,
      inLibrary,
    })
    const stays = duty.state !== 'gone' ? duty.state : until && until <= now ? 'over' : 'open'
    const state = doneAt ? 'done' : of === 0 ? 'gone' : stays
    if (done === duty.done && of === duty.of && state === duty.state) continue
    await db.duty.updateMany({
      where: { id: duty.id, personId, state: duty.state },
      data: {
        state,
        done,
        of,
        changedAt: now,
        ...(doneAt && {
          doneAt,
          doneOn: dayFor(doneAt, duty.person.timeZone),
          askedFor: null,
        }),
      },
    })
  }
}

/** The end of a round's day where somebody is; null for what is asked once, which may be done late. */
function endOf(duty: {
  dueOn: string | null
  assignment: { repeat: string }
  person: { timeZone: string | null }
}): Date | null {
  const { dueOn, assignment, person } = duty
  return assignment.repeat === 'none' || dueOn === null ? null : momentOn(shift(dueOn, 1), 0, person.timeZone)
}

function setOf(lessons: readonly { slug: string }[]): (lesson: string) => boolean {
  const slugs = new Set(lessons.map(({ slug }) => slug))
  return (lesson) => slugs.has(lesson)
}
