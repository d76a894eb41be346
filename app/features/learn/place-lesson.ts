import type { Lesson, LessonOutline } from '~/features/content/content.schema'
import { verificationDue } from '~/features/content/verification-due'
import { type Depth, depthWords, isDepth } from '~/features/content/words'
import { findNearest } from '~/features/match/find-nearest'
import { kitAddress, readKitAddress } from '~/features/match/kit-address'
import { AppError } from '~/platform/errors'
import type { KitPlace, PlayedLesson } from './ui/lesson-player'

/** What the player needs to know of a lesson besides its compiled text. */
export type PlayableLesson = Pick<
  Lesson,
  'slug' | 'title' | 'summary' | 'hash' | 'sources' | 'keeper' | 'verified' | 'verifyEvery'
> & { outline: Pick<LessonOutline, 'steps' | 'depths'> }

type Played = {
  lesson: PlayedLesson
  depth: Depth
  kit: KitPlace
  /** The query to keep when the depth is switched. */
  search: string
  /** An id for this reading, so that an answer sent twice counts once, also without scripts. */
  answerId: string
}

/**
 * Everything the player needs for one lesson: without a depth the essence; with a kit in the query, its pieces. Pure:
 * the same on the server and on a device that keeps the library.
 * @param options.today ISO date, for whether a new check of the lesson is due
 * @throws a 404 `Response` in words for an unknown lesson or depth; for a lesson it names the nearest, since a link that
 * was handed on may outlive its lesson
 */
export function placeLesson(options: {
  slug: string | undefined
  depth: string | undefined
  query: URLSearchParams
  lessons: PlayableLesson[]
  today: string
  answerId: string
}): Played {
  const { lessons, answerId } = options
  const lesson = lessons.find(({ slug }) => slug === options.slug)
  const depth = options.depth ?? 'essence'
  if (!lesson)
    throw missing(
      'unknown lesson',
      'There is no lesson at this address. It may have been retired or renamed.',
      findNearest(options.slug ?? '', lessons),
    )
  if (!isDepth(depth)) {
    const names = Object.values(depthWords).map(({ name }) => name.toLowerCase())
    throw missing('unknown depth', `A lesson has three depths: ${names.join(', ')}. This is none of them.`)
  }
  const query = new URLSearchParams(options.query)
  query.delete('thanks')
  const search = query.toString()
  const { slug, title, summary, hash, sources, keeper, verified } = lesson
  const { steps, depths } = lesson.outline
  const late = verificationDue(lesson) < options.today
  return {
    lesson: { slug, title, summary, hash, sources, keeper, verified, steps, depths, late },
    depth,
    kit: placeInKit({ lesson, depth, lessons, query: options.query }),
    search: search ? `?${search}` : '',
    answerId,
  }
}

function placeInKit(options: {
  lesson: PlayableLesson
  depth: Depth
  lessons: PlayableLesson[]
  query: URLSearchParams
}): KitPlace {
  const { lesson, depth, lessons, query } = options
  const { pieces, situation } = readKitAddress(query)
  const known = pieces.filter((piece) => lessons.some(({ slug }) => slug === piece.lesson))
  const at = known.findIndex((piece) => piece.lesson === lesson.slug)
  const kit = at < 0 ? [{ lesson: lesson.slug, depth }] : known
  return {
    pieces: kit.map((piece, place) => {
      const { title, outline } = lessons.find(({ slug }) => slug === piece.lesson) ?? lesson
      const address = kitAddress(kit, place, situation)
      return { title, depth: piece.depth, minutes: outline.depths[piece.depth].minutes, address }
    }),
    at: Math.max(at, 0),
    situation,
  }
}

function missing(
  message: string,
  userMessage: string,
  nearest: ReturnType<typeof findNearest> = [],
): Response {
  const { code, status } = new AppError({ code: 'not-found', message, userMessage })
  return Response.json({ code, userMessage, nearest }, { status })
}
