import { getLibrary } from '~/features/content/get-library.server'
import { isDepth } from '~/features/content/words'
import { listCheckQuestions } from '~/features/learn/list-check-questions'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import type { Day } from '../due-dates'
import type { MyChange, MyDuty, MyPiece } from '../my-duties'
import { dayFor } from '../remind'
import { settle } from '../settle'
import { readChange } from './read-change'
import { readFinished } from './read-finished.server'

const dayMs = 86_400_000
/** For so long a change is told beside what it changed. */
const toldMs = 14 * dayMs
const mostDone = 20
const mostOpen = 500

/** A person's duties with their lessons as they are in the library now: open ones, those done last, those taken back. */
export async function readMyDuties(personId: string, now: Date): Promise<{ duties: MyDuty[]; today: Day }> {
  const db = await openDatabase()
  const lately = new Date(now.getTime() - toldMs)
  const include = {
    assignment: {
      select: {
        name: true,
        why: true,
        timing: true,
        by: { select: { name: true } },
        event: { select: { name: true } },
        pieces: { select: { lesson: true, depth: true }, orderBy: { position: 'asc' } },
        changes: {
          where: { at: { gte: lately }, kind: { not: 'made' }, OR: [{ personId: null }, { personId }] },
          select: { at: true, kind: true, detail: true },
          orderBy: { at: 'desc' },
          take: 3,
        },
      },
    },
  } satisfies Prisma.DutyInclude
  const [person, open, done, withdrawn, tries, { lessons, situations }] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: personId }, select: { timeZone: true } }),
    db.duty.findMany({ where: { personId, state: 'open' }, include, take: mostOpen }),
    db.duty.findMany({
      where: { personId, state: 'done' },
      include,
      orderBy: { doneAt: 'desc' },
      take: mostDone,
    }),
    db.duty.findMany({
      where: { personId, state: 'withdrawn', changedAt: { gte: lately } },
      include,
      orderBy: { changedAt: 'desc' },
      take: mostDone,
    }),
    db.knownTry.findMany({ where: { personId } }),
    getLibrary(),
  ])
  const today = dayFor(now, person.timeZone)
  const rows = [...open, ...done, ...withdrawn]
  const since = new Date(Math.min(now.getTime(), ...open.map((duty) => duty.since.getTime())))
  const asked = [...new Set(open.flatMap(({ assignment }) => assignment.pieces.map(({ lesson }) => lesson)))]
  const finished = await readFinished(db, { people: [personId], lessons: asked, since })
  const { uses, known } = finished.get(personId) ?? { uses: [], known: [] }
  const lessonOf = new Map(lessons.map((lesson) => [lesson.slug, lesson]))
  const triedToday = new Set(tries.filter(({ onDay }) => onDay === today).map(({ lesson }) => lesson))

  const piecesOf = (duty: (typeof rows)[number]): MyPiece[] =>
    duty.assignment.pieces.flatMap((piece): MyPiece[] => {
      const lesson = lessonOf.get(piece.lesson)
      if (!lesson || !isDepth(piece.depth)) return []
      const { depth } = piece
      const isDone =
        duty.state === 'done' ||
        settle({ pieces: [piece], uses, known, since: duty.since, inLibrary: () => true }).done === 1
      const asks = !isDone && listCheckQuestions(lesson, depth).length > 0
      return [
        {
          lesson: lesson.slug,
          title: lesson.title,
          depth,
          minutes: lesson.outline.depths[depth].minutes,
          done: isDone,
          check: asks ? (triedToday.has(lesson.slug) ? 'tomorrow' : 'yes') : null,
        },
      ]
    })

  const duties = rows.map((duty): MyDuty => {
    const { assignment } = duty
    return {
      id: duty.id,
      name: assignment.name,
      why: assignment.why,
      by: assignment.by?.name ?? null,
      required: duty.required,
      standing: duty.dueOn === null,
      situation: {
        id: duty.situation,
        title: situations.find(({ id }) => id === duty.situation)?.title ?? duty.situation,
      },
      event: assignment.event?.name ?? null,
      dueOn: duty.dueOn,
      askedFor: duty.askedFor,
      state: duty.state as MyDuty['state'],
      doneOn: duty.doneOn,
      pieces: piecesOf(duty),
      // What was changed before they had it is nothing new to them.
      changes: assignment.changes.filter(({ at }) => at > duty.createdAt).flatMap(asMyChange),
    }
  })
  return { duties, today }
}

function asMyChange(row: { at: Date; kind: string; detail: string }): MyChange[] {
  const change = readChange(row)
  return change ? [{ ...change, at: row.at.toISOString() }] : []
}
