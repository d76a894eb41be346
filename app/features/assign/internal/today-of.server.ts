import type { Prisma } from '~/platform/.server/prisma/client'
import type { Day } from '../due-dates'
import { dayFor } from '../remind'

/** The day it is for somebody, by their own clock; UTC where it is not known. */
export async function todayOf(db: Prisma.TransactionClient, personId: string, now: Date): Promise<Day> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { timeZone: true } })
  return dayFor(now, person?.timeZone ?? null)
}
