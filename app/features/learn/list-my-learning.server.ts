import { getLibrary } from '~/features/content/get-library.server'
import { isDepth } from '~/features/content/words'
import { openDatabase } from '~/platform/db.server'
import type { MyUse } from './my-learning'

/** As far back as the page looks. What is older is in the download of one's data. */
const mostUses = 300

/**
 * What a person has learned with, the latest first, and what they keep. Lessons and situations that are not in the
 * library any more keep their place, under the name they had in the address.
 */
export async function listMyLearning(
  personId: string,
): Promise<{ uses: MyUse[]; favourites: { lesson: string; title: string; summary: string }[] }> {
  const db = await openDatabase()
  const [{ lessons, situations }, uses, favourites] = await Promise.all([
    getLibrary(),
    db.lessonUse.findMany({ where: { personId }, orderBy: { changedAt: 'desc' }, take: mostUses }),
    db.favourite.findMany({ where: { personId, kept: true }, orderBy: { changedAt: 'desc' } }),
  ])
  const titleOf = (slug: string) =>
    lessons.find((lesson) => lesson.slug === slug)?.title ?? slug.replaceAll('-', ' ')
  return {
    uses: uses.map((use) => ({
      id: use.id,
      lesson: use.lesson,
      title: titleOf(use.lesson),
      depth: isDepth(use.depth) ? use.depth : 'essence',
      situation: use.situation
        ? {
            id: use.situation,
            title: situations.find(({ id }) => id === use.situation)?.title ?? use.situation,
          }
        : null,
      step: use.step,
      steps: use.steps,
      changedAt: use.changedAt.toISOString(),
      finished: use.finishedAt !== null,
      used: use.usedAt !== null,
    })),
    favourites: favourites.map(({ lesson }) => ({
      lesson,
      title: titleOf(lesson),
      summary: lessons.find(({ slug }) => slug === lesson)?.summary ?? '',
    })),
  }
}
