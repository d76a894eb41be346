import { getLesson } from '~/features/content/get-library.server'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { countStops, type DepthStops } from './count-stops'
import { spanStarts, works } from './internal/read-works.server'
import { rateWorks, type ShownWorks } from './rate-works'
import { fewest } from './report.schema'
import { type BySpan, noCounts } from './works.schema'

export type LessonWorks = {
  slug: string
  title: string
  spans: BySpan<ShownWorks>
  /** Of the text as it is served now, and of the last year. */
  stops: DepthStops[]
  at: Date
}

/** Somebody may still be reading. */
const stillReadingMs = 86_400_000

/**
 * What became of one lesson, in each span; and where people left it, of the version that is served now.
 * @throws AppError not-allowed; not-found for a lesson that is not served
 */
export async function showLessonWorks(options: {
  asker: SignedIn
  slug: string
  now: Date
}): Promise<LessonWorks> {
  const { asker, slug, now } = options
  demandPermission(asker, 'read:lesson:any')
  const lesson = await getLesson(slug)
  if (!lesson)
    throw new AppError({
      code: 'not-found',
      message: 'no such lesson',
      userMessage: 'The library has no lesson of this name. It may have been retired.',
    })
  const { value, at } = await works.look(now)
  const spans = rateWorks(value.lessons.get(slug) ?? noCounts())
  // Of one span alone: two of them would tell by subtraction where few stopped.
  const [, , year] = spanStarts(now)
  const db = await openDatabase()
  const furthest = await db.lessonUse.groupBy({
    by: ['depth', 'personId'],
    where: {
      lesson: slug,
      version: lesson.hash,
      startedAt: { gte: year },
      OR: [{ finishedAt: { not: null } }, { changedAt: { lt: new Date(now.getTime() - stillReadingMs) } }],
    },
    _max: { step: true, finishedAt: true },
  })
  const readings = furthest.map(({ depth, _max }) => ({
    depth,
    step: _max.step ?? 0,
    finished: _max.finishedAt !== null,
  }))
  const stops = countStops({ readings, steps: lesson.outline.steps }).filter(({ depth, people }) => {
    // What is withheld above must not be had from here, nor how few read an older text.
    const shown = spans[2][depth]
    return shown !== null && (shown === people || shown - people >= fewest)
  })
  return { slug, title: lesson.title, spans, stops, at }
}
