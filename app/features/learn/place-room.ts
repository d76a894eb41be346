import type { Lesson, LessonOutline } from '~/features/content/content.schema'
import { holdsDepth, isDepth } from '~/features/content/words'
import { kitAddress, readKitAddress } from '~/features/match/kit-address'
import { AppError } from '~/platform/errors'

/** What the room needs to know of a lesson: its lines, not its text. */
export type RoomLesson = Pick<Lesson, 'slug' | 'title'> & {
  outline: Pick<LessonOutline, 'say' | 'ask' | 'exit'>
}

type Room = {
  title: string
  /** Lines to say, in the order of the lesson. */
  say: { text: string; when?: string }[]
  question: string | null
  exit: string | null
  /** Back to the lesson, at the depth that was being read, with its kit. */
  back: string
}

/**
 * What the room shows of a lesson: lines, one question, one way out, from essence and core. Pure: the same on the
 * server and on a device that keeps the library.
 * @throws a 404 `Response` in words
 */
export function placeRoom(options: {
  slug: string | undefined
  query: URLSearchParams
  lessons: RoomLesson[]
}): Room {
  const lesson = options.lessons.find(({ slug }) => slug === options.slug)
  if (!lesson)
    throw new AppError({
      code: 'not-found',
      message: 'unknown lesson',
      userMessage: 'There is no lesson at this address. It may have been retired or renamed.',
    }).toResponse()
  const { pieces, situation } = readKitAddress(options.query)
  const at = pieces.findIndex((piece) => piece.lesson === lesson.slug)
  const kit = at < 0 ? [{ lesson: lesson.slug, depth: 'essence' as const }] : pieces
  const read = options.query.get('at') ?? undefined
  const back = kitAddress(kit, Math.max(at, 0), situation)
  const say = lesson.outline.say.filter((line) => holdsDepth('core', line.depth))
  const ask = lesson.outline.ask.find((line) => holdsDepth('core', line.depth)) ?? lesson.outline.ask[0]
  return {
    title: lesson.title,
    say: say.map(({ text, when }) => ({ text, ...(when && { when }) })),
    question: ask?.text ?? null,
    exit: lesson.outline.exit,
    back: isDepth(read) ? back.replace(/^[^?]*/, `/lessons/${lesson.slug}/${read}`) : back,
  }
}
