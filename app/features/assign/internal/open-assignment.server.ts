import type { Prisma } from '~/platform/.server/prisma/client'

/** What spreading needs to know of an assignment. */
export type SpreadAssignment = NonNullable<Awaited<ReturnType<typeof openAssignment>>>

/** An assignment with its lessons in order. */
export function openAssignment(db: Prisma.TransactionClient, id: string) {
  return db.assignment.findUnique({
    where: { id },
    include: {
      pieces: { select: { lesson: true, depth: true }, orderBy: { position: 'asc' } },
    },
  })
}
