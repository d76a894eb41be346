import { shift } from '~/features/assign/due-dates'
import { getLibrary } from '~/features/content/get-library.server'
import { sealedPlace } from '~/features/learn/sealed-place'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { AppError } from '~/platform/errors'
import { seal } from '~/platform/seal.server'
import { drawDemo } from './draw-demo'

const seed = 1
const day = 24 * 60 * 60 * 1000

/**
 * Fills an empty database with the made-up company, in one transaction, with the mark that says so. Rows are written
 * and not done by verbs: a verb writes what happens now, and eight weeks have passed here.
 * @returns whether it was filled now, or was the demo's already
 * @throws AppError conflict where the database holds anything else, or the server was not started as a demo
 */
export async function fillDemo(now: Date): Promise<'filled' | 'kept'> {
  const { lessons, situations } = await getLibrary()
  const db = await openDatabase()
  return db.$transaction(
    async (tx) => {
      if (env.DEMO === 'yes' && (await tx.demoMark.count()) > 0) return 'kept'
      if (env.DEMO !== 'yes' || !(await isEmpty(tx)))
        throw new AppError({
          code: 'conflict',
          message: 'demo on a database with other data',
          userMessage: 'This database holds data that is not of the demo. Nothing was changed.',
        })
      const demo = drawDemo({ seed, now, lessons, situations: situations.map(({ id }) => id) })
      await writeCompany(tx, demo)
      for (const reading of demo.readings) await writeReading(tx, reading)
      for (const assignment of demo.assignments) await writeAssignment(tx, assignment)
      await tx.sharedWording.createMany({ data: demo.wordings })
      await writeDraft(tx, demo.draft)
      await tx.demoMark.create({ data: { id: 'demo', madeOn: now.toISOString().slice(0, 10) } })
      return 'filled'
    },
    { timeout: 120_000 },
  )
}

async function isEmpty(db: Prisma.TransactionClient): Promise<boolean> {
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'",
  )
  for (const { name } of tables)
    if ((await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${name}" LIMIT 1`)).length > 0) return false
  return true
}

type Demo = ReturnType<typeof drawDemo>

async function writeCompany(db: Prisma.TransactionClient, demo: Demo): Promise<void> {
  const { teams, people, invitations, sessions, audit } = demo
  await db.team.createMany({ data: teams })
  for (const { id, name, email, createdAt, timeZone, roles, memberships, recall } of people)
    await db.person.create({
      data: {
        id,
        name,
        email,
        createdAt,
        timeZone,
        roles: { create: roles.map((role) => ({ role, grantedAt: createdAt })) },
        memberships: { create: memberships.map((place) => ({ ...place, joinedAt: createdAt })) },
        ...(recall && { recall: { create: { on: true } } }),
      },
    })
  await db.invitation.createMany({ data: invitations })
  await db.session.createMany({
    data: sessions.map(({ id, personId, createdAt, seenAt }) => ({
      id,
      personId,
      createdAt,
      seenAt,
      // No secret has this hash: these sessions say when somebody was here, and open nothing.
      secretHash: `none/${id}`,
      method: 'link',
      device: 'Chrome on Android',
      expiresAt: new Date(seenAt.getTime() + 60 * day),
    })),
  })
  await db.auditEntry.createMany({
    data: audit.map(({ detail, ...entry }) => ({ ...entry, detail: JSON.stringify(detail) })),
  })
}

async function writeDraft(
  db: Prisma.TransactionClient,
  { id, slug, title, text, authorId, at }: Demo['draft'],
): Promise<void> {
  const piece = { id, kind: 'lesson', slug, title, createdAt: at, changedAt: at }
  await db.studioPiece.create({
    data: {
      ...piece,
      draft: {
        create: {
          text,
          changedAt: at,
          changedById: authorId,
          state: 'review',
          submittedAt: at,
          submittedById: authorId,
        },
      },
      saves: { create: { id: `save/${id}`, revision: 1, text, byId: authorId, at } },
    },
  })
}

async function writeReading(
  db: Prisma.TransactionClient,
  { personId, uses, debriefs, kitAnswers, favourites, notes, recall }: Demo['readings'][number],
): Promise<void> {
  await db.lessonUse.createMany({ data: uses.map(({ helped: _, ...use }) => ({ personId, ...use })) })
  await db.helpAnswer.createMany({
    data: uses.flatMap(({ id, lesson, depth, version, situation, helped, changedAt }) =>
      helped
        ? [{ id: `help/${id}`, lesson, depth, version, situation, answer: helped, createdAt: changedAt }]
        : [],
    ),
  })
  await db.favourite.createMany({ data: favourites.map((favourite) => ({ personId, ...favourite })) })
  await db.lessonNote.createMany({
    data: notes.map(({ lesson, words, changedAt }) => ({
      personId,
      lesson,
      changedAt,
      sealed: seal(words, sealedPlace('note', personId, lesson)),
    })),
  })
  await db.debrief.createMany({
    data: debriefs.map(({ words, ...debrief }) => ({
      personId,
      ...debrief,
      sealed: words ? seal(JSON.stringify(words), sealedPlace('debrief', personId, debrief.id)) : null,
    })),
  })
  await db.kitAnswer.createMany({ data: kitAnswers.map((answer) => ({ personId, ...answer })) })
  await db.recallItem.createMany({ data: recall.map((item) => ({ personId, ...item })) })
}

async function writeAssignment(
  db: Prisma.TransactionClient,
  assignment: Demo['assignments'][number],
): Promise<void> {
  const { id, name, why, situation, required, pieces, madeAt, dueOn, teamId, byId, duties, event, eventId } =
    assignment
  const at = { createdAt: madeAt, changedAt: madeAt }
  if (event && dueOn)
    await db.workEvent.create({
      data: { id: eventId, name: event.name, onDay: shift(dueOn, event.daysBefore), teamId, byId, ...at },
    })
  await db.assignment.create({
    data: {
      ...{ id, name, why, situation, required, byId, dueOn, ...at },
      what: pieces.length === 1 ? 'lesson' : 'path',
      timing: event ? 'event' : dueOn ? 'date' : 'standing',
      ...(event && { eventId, daysBefore: event.daysBefore }),
      countsFrom: duties[0]?.since ?? madeAt,
      spreadAt: madeAt,
      sentKey: id,
      pieces: {
        create: pieces.map(({ lesson, depth }, position) => ({ position, lesson: lesson.slug, depth })),
      },
      targets: { create: { teamId } },
      changes: { create: { kind: 'made', byId, at: madeAt } },
    },
  })
  await db.duty.createMany({ data: duties.map((duty) => ({ ...duty, assignmentId: id })) })
}
