import type { Lesson } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import { verificationDue } from '~/features/content/verification-due'
import { type Depth, depthWords, isDepth } from '~/features/content/words'
import { kitAddress, readKitAddress } from '~/features/match/kit-address'
import { AppError } from '~/platform/errors'
import type { KitPlace, PlayedLesson } from './ui/lesson-player'

type Played = {
  lesson: PlayedLesson
  depth: Depth
  kit: KitPlace
  /** The query to keep when the depth is switched. */
  search: string
  /** The id of this request, so that an answer sent twice counts once, also without scripts. */
  answerId: string
}

/**
 * Everything the player needs for one lesson: without a depth the essence; with a kit in the query, its pieces.
 * @throws a 404 `Response` in words for an unknown lesson or depth
 */
export async function playLesson(options: {
  slug: string | undefined
  depth: string | undefined
  query: URLSearchParams
  requestId: string
}): Promise<Played> {
  const { lessons } = await getLibrary()
  const lesson = lessons.find(({ slug }) => slug === options.slug)
  const depth = options.depth ?? 'essence'
  if (!lesson)
    throw missing(
      'unknown lesson',
      'There is no lesson at this address. It may have been retired or renamed.',
    )
  if (!isDepth(depth)) {
    const names = Object.values(depthWords).map(({ name }) => name.toLowerCase())
    throw missing('unknown depth', `A lesson has three depths: ${names.join(', ')}. This is none of them.`)
  }
  const kit = placeInKit({ lesson, depth, lessons, query: options.query })
  const query = new URLSearchParams(options.query)
  query.delete('thanks')
  const search = query.toString()
  return {
    lesson: {
      slug: lesson.slug,
      title: lesson.title,
      summary: lesson.summary,
      hash: lesson.hash,
      sources: lesson.sources,
      keeper: lesson.keeper,
      verified: lesson.verified,
      steps: lesson.outline.steps,
      depths: lesson.outline.depths,
      late: verificationDue(lesson) < new Date().toISOString().slice(0, 10),
    },
    depth,
    kit,
    search: search ? `?${search}` : '',
    answerId: options.requestId,
  }
}

function placeInKit(options: {
  lesson: Lesson
  depth: Depth
  lessons: Lesson[]
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

function missing(message: string, userMessage: string): Response {
  return new AppError({ code: 'not-found', message, userMessage }).toResponse()
}
