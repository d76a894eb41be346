import { placeIn } from '~/features/identity/place-in'
import { readPlaces } from '~/features/identity/read-places.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { counts, tallyUses } from './tally-uses'

/**
 * Keeps somebody's readings and debriefs as numbers without a name, before they are taken away: for the whole house, and
 * for the teams in whose figures they counted in each week. Give it the transaction that takes them away.
 */
export async function keepFigures(db: Prisma.TransactionClient, personId: string): Promise<void> {
  const uses = await db.lessonUse.findMany({
    where: { personId },
    select: {
      lesson: true,
      situation: true,
      depth: true,
      startedAt: true,
      finishedAt: true,
      usedAt: true,
    },
  })
  const debriefs = await db.debrief.findMany({
    where: { personId },
    select: { situation: true, helped: true, answeredAt: true },
  })
  await keepKitAnswers(db, personId)
  const person = await db.person.findUnique({ where: { id: personId }, select: { timeZone: true } })
  const places = (await readPlaces(db, { first: personId, last: personId })).get(personId) ?? []
  for (const figure of tallyUses({ uses, debriefs, zone: person?.timeZone ?? null })) {
    const { week, lesson, situation, depth } = figure
    for (const teamId of ['', ...placeIn(places, week).split(',').filter(Boolean)])
      await db.useTally.upsert({
        where: {
          week_teamId_lesson_situation_depth: { week, teamId, lesson, situation, depth },
        },
        create: { teamId, ...figure },
        update: Object.fromEntries(counts.map((count) => [count, { increment: figure[count] }])),
      })
  }
}

/** What their look backs say of lessons, which kits are made by. */
async function keepKitAnswers(db: Prisma.TransactionClient, personId: string): Promise<void> {
  const answers = await db.kitAnswer.findMany({
    where: { personId, answer: { not: null } },
    select: { lesson: true, answer: true, share: true },
  })
  for (const { lesson, answer, share } of answers)
    if (answer)
      await db.helpTally.upsert({
        where: { lesson_answer: { lesson, answer } },
        create: { lesson, answer, share },
        update: { share: { increment: share } },
      })
}
