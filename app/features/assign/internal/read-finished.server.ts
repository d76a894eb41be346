import type { Prisma } from '~/platform/.server/prisma/client'
import type { FinishedUse, Known } from '../settle'

type Finished = { uses: FinishedUse[]; known: Known[] }

/** What people finished, or showed that they know, of these lessons since a moment; by person. */
export async function readFinished(
  db: Prisma.TransactionClient,
  options: { people: string[]; lessons: string[]; since: Date },
): Promise<Map<string, Finished>> {
  const { people, lessons, since } = options
  const of = { personId: { in: people }, lesson: { in: lessons } }
  const [uses, known] = await Promise.all([
    db.lessonUse.findMany({
      // `changedAt` is never before `finishedAt`, and has an index.
      where: { ...of, changedAt: { gte: since }, finishedAt: { gte: since } },
      select: { personId: true, lesson: true, depth: true, step: true, steps: true, finishedAt: true },
    }),
    db.knownLesson.findMany({
      where: { ...of, at: { gte: since } },
      select: { personId: true, lesson: true, depth: true, at: true },
    }),
  ])
  const found = new Map<string, Finished>()
  const ofPerson = (personId: string) => {
    const there = found.get(personId) ?? { uses: [], known: [] }
    found.set(personId, there)
    return there
  }
  for (const { personId, ...use } of uses) ofPerson(personId).uses.push(use)
  for (const { personId, ...fact } of known) ofPerson(personId).known.push(fact)
  return found
}
