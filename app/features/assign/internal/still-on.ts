import type { Prisma } from '~/platform/.server/prisma/client'
import type { Day } from '../due-dates'

/**
 * Assignments that are on: not withdrawn, and somebody has something to do, or may yet, since it is not carried out to the
 * end, comes up by its situation or comes again, or its day is ahead and nobody belongs to its teams so far.
 */
export function stillOn(today: Day): Prisma.AssignmentWhereInput {
  return {
    withdrawnAt: null,
    OR: [
      { spreadAt: null },
      { timing: 'standing' },
      { repeat: { not: 'none' } },
      { duties: { some: { state: 'open' } } },
      {
        // What is not there is neither before nor after: said, so that the opposite of all this holds too.
        OR: [
          { dueOn: { not: null, gte: today } },
          { eventId: { not: null }, event: { onDay: { gte: today } } },
        ],
        duties: { none: { state: { not: 'left' } } },
      },
    ],
  }
}
