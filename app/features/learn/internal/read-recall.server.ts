import { getLibrary } from '~/features/content/get-library.server'
import { isDepth } from '~/features/content/words'
import type { Prisma } from '~/platform/.server/prisma/client'
import { chooseRecall } from '../choose-recall'
import { listRecallQuestions } from '../list-recall-questions'
import { dayIn } from '../local-time'

/** So many sittings back, lessons are remembered as read in earnest. */
const mostUses = 300

/** A question counts as read in earnest where its lesson came from a kit and was finished, or was marked as used. */
export const inEarnest = {
  situation: { not: null },
  OR: [{ finishedAt: { not: null } }, { usedAt: { not: null } }],
} satisfies Prisma.LessonUseWhereInput

/**
 * A person's question of the day, and what they have in memory.
 * @param zone where they are
 */
export async function readRecall(
  db: Prisma.TransactionClient,
  options: { personId: string; zone: string; now: Date },
) {
  const { personId, zone, now } = options
  const [{ lessons }, items, uses] = await Promise.all([
    getLibrary(),
    db.recallItem.findMany({ where: { personId } }),
    db.lessonUse.findMany({
      where: { personId, ...inEarnest },
      orderBy: { changedAt: 'desc' },
      take: mostUses,
    }),
  ])
  const lessonOf = (slug: string) => lessons.find((lesson) => lesson.slug === slug)
  const today = dayIn(zone, now)
  const chosen = chooseRecall({
    known: items.map(({ lesson, question, due, lastReview }) => ({
      lesson,
      question,
      due: dayIn(zone, due),
      lastReview: lastReview && dayIn(zone, lastReview),
    })),
    earnest: uses.flatMap(({ lesson, depth, changedAt }) =>
      isDepth(depth) ? [{ lesson, depth, day: dayIn(zone, changedAt) }] : [],
    ),
    questionsOf: (slug) => {
      const lesson = lessonOf(slug)
      return lesson ? listRecallQuestions(lesson) : []
    },
    today,
  })
  return {
    today,
    chosen: chosen && { ...chosen, title: lessonOf(chosen.lesson)?.title ?? chosen.lesson },
    answeredToday: items.some(({ lastReview }) => lastReview && dayIn(zone, lastReview) === today),
    /** Whether there is anything to ask about, today or later. */
    anything: items.length > 0 || uses.length > 0,
  }
}
