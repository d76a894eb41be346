import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'

/**
 * Writes down what somebody says of a lesson, as an answer to the last word that they saw.
 * @param said.seen the id of that word, or empty
 * @returns whose word it is that says this already: a second press, or a second tab; then nothing is written. Null: written
 * @throws AppError conflict where somebody has said something else meanwhile
 */
export async function sayOfLesson(
  tx: Prisma.TransactionClient,
  said: {
    slug: string
    verdict: 'still-true' | 'needs-work'
    words: string
    seen: string
    byId: string
    now: Date
  },
): Promise<string | null> {
  const { slug, verdict, words, seen, byId, now } = said
  const of = { kind: 'lesson', slug }
  const piece = await tx.studioPiece.findUnique({ where: { kind_slug: of }, select: { id: true } })
  const { id } = await tx.verification.create({
    data: { ...of, pieceId: piece?.id ?? null, verdict, words, byId, at: now },
  })
  const last = await tx.verification.findFirst({
    where: { ...of, id: { not: id } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { by: { select: { id: true, name: true } } },
  })
  if (!last || last.id === seen) return null
  if (last.verdict === verdict && last.words === words) {
    await tx.verification.delete({ where: { id } })
    return last.byId === byId ? 'You' : (last.by?.name ?? 'Somebody')
  }
  if (last.verdict === verdict) return null
  const who = last.by?.name ?? 'Somebody'
  throw new AppError({
    code: 'conflict',
    message: 'something else was said meanwhile',
    userMessage:
      last.verdict === 'needs-work'
        ? `${who} said meanwhile that it needs work: “${last.words}” Nothing was done. Load the page anew, then decide.`
        : `${who} said meanwhile that it is still true. Nothing was done. Load the page anew, then decide.`,
  })
}
