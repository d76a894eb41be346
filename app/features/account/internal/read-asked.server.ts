import type { PrismaClient } from '~/platform/.server/prisma/client'
import type { Read } from './section'

/** What was asked of somebody, and what they do not want to be told. */
export function readAsked(
  db: PrismaClient,
  personId: string,
): {
  duties: Read<'duties'>
  askedOfYou: Read<'askedOfYou'>
  moreTimeAnswers: Read<'moreTimeAnswers'>
  knownLessons: Read<'knownLessons'>
  knownTries: Read<'knownTries'>
  mailStops: Read<'mailStops'>
  digests: Read<'digests'>
  calendarFeed: Read<'calendarFeed'>
} {
  const own = { personId }
  const named = { assignment: { select: { name: true } } }
  return {
    duties: async (page) => {
      const rows = await db.duty.findMany({ where: own, include: named, orderBy: { id: 'asc' }, ...page })
      return rows.map(({ id: _, personId: __, assignmentId: ___, assignment, ...row }) => ({
        assignment: assignment.name,
        ...row,
      }))
    },
    askedOfYou: async (page) => {
      const rows = await db.assignmentTarget.findMany({
        where: own,
        select: named,
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ assignment }) => ({ assignment: assignment.name }))
    },
    moreTimeAnswers: async (page) => {
      const rows = await db.assignmentChange.findMany({
        where: own,
        select: { ...named, kind: true, at: true, detail: true },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ assignment, ...row }) => ({ assignment: assignment.name, ...row }))
    },
    knownLessons: (page) =>
      db.knownLesson.findMany({ where: own, omit: { personId: true }, orderBy: { lesson: 'asc' }, ...page }),
    knownTries: (page) =>
      db.knownTry.findMany({ where: own, omit: { personId: true }, orderBy: { lesson: 'asc' }, ...page }),
    mailStops: (page) =>
      db.mailStop.findMany({ where: own, omit: { personId: true }, orderBy: { kind: 'asc' }, ...page }),
    digests: (page) => db.digestMark.findMany({ where: own, omit: { personId: true }, ...page }),
    calendarFeed: (page) => db.feedKey.findMany({ where: own, select: { createdAt: true }, ...page }),
  }
}
