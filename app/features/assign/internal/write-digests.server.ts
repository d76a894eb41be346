import type { Prisma, PrismaClient } from '~/platform/.server/prisma/client'
import { log } from '~/platform/log.server'
import { writeMails } from '~/platform/outbox.server'
import type { Day } from '../due-dates'
import type { Reminded } from './read-reminded.server'

type Letter = Parameters<typeof writeMails>[1][number]

export type WrittenDigest = {
  person: Reminded
  today: Day
  from: Date
  until: Date
  /** The day of one that never left, and is not to leave any more. */
  replaces: Day | null
  letter: Letter
}

/** Of these people, those whose last digest never left: it could not in time, was refused, or still waits. */
export async function readUnsent(db: PrismaClient, people: readonly Reminded[]): Promise<Set<string>> {
  const keys = people.flatMap(({ id, day }) => (day ? [`digest/${id}/${day}`] : []))
  if (keys.length === 0) return new Set()
  const items = await db.outboxItem.findMany({
    where: { key: { in: keys }, sentAt: null },
    select: { personId: true },
  })
  return new Set(items.flatMap(({ personId }) => personId ?? []))
}

/**
 * Puts digests into the outbox, and notes with them what they tell. All in one go; where another server was quicker with
 * one of them, or its person is gone, one by one, and that one is left out.
 * @returns how many were written
 */
export async function writeDigests(
  db: PrismaClient,
  { digests, now }: { digests: readonly WrittenDigest[]; now: Date },
): Promise<number> {
  if (digests.length === 0) return 0
  try {
    await db.$transaction((tx) => write(tx, digests, now))
    return digests.length
  } catch (error) {
    if (!isTaken(error)) throw error
  }
  let written = 0
  for (const digest of digests)
    try {
      await db.$transaction((tx) => write(tx, [digest], now))
      written++
    } catch (error) {
      if (!isTaken(error)) log.error({ error }, 'digest')
    }
  return written
}

async function write(
  tx: Prisma.TransactionClient,
  digests: readonly WrittenDigest[],
  now: Date,
): Promise<void> {
  // Written first: from here on no other server writes, and whoever was quicker is found by the key.
  await writeMails(
    tx,
    digests.map(({ letter }) => ({ ...letter, dueAt: now })),
  )
  const replaced = digests.flatMap(({ person, replaces }) =>
    replaces ? [`digest/${person.id}/${replaces}`] : [],
  )
  if (replaced.length > 0)
    await tx.outboxItem.deleteMany({
      where: {
        key: { in: replaced },
        sentAt: null,
        failedAt: null,
        OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
      },
    })
  await tx.digestMark.deleteMany({ where: { personId: { in: digests.map(({ person }) => person.id) } } })
  await tx.digestMark.createMany({
    data: digests.map(({ person, today, from, until }) => ({
      personId: person.id,
      day: today,
      toldFrom: from,
      toldUntil: until,
      promptedUntil: person.promptedUntil,
    })),
  })
}

/** Puts what cannot wait into the outbox. @returns false where another server did so meanwhile */
export async function writePrompt(
  db: PrismaClient,
  { person, letter, now }: { person: Reminded; letter: Letter; now: Date },
): Promise<boolean> {
  const { id: personId, promptedUntil } = person
  try {
    return await db.$transaction(async (tx) => {
      await writeMails(tx, [letter])
      const { count } = await tx.digestMark.updateMany({
        where: { personId, promptedUntil },
        data: { promptedUntil: now },
      })
      if (count === 0) await tx.digestMark.create({ data: { personId, promptedUntil: now } })
      return true
    })
  } catch (error) {
    if (!isTaken(error)) throw error
    return false
  }
}

/** Prisma's codes for a key that exists already, and for a person who does not any more. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'P2002' || error.code === 'P2003')
}
