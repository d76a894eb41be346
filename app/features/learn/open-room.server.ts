import { getLesson } from '~/features/content/get-library.server'
import { holdsDepth } from '~/features/content/words'
import { kitAddress, readKitAddress } from '~/features/match/kit-address'
import { AppError } from '~/platform/errors'

type Room = {
  title: string
  /** Lines to say, in the order of the lesson. */
  say: { text: string; when?: string }[]
  question: string | null
  exit: string | null
  /** Back to the lesson, with its kit. */
  back: string
}

/** What the room shows of a lesson: lines, one question, one way out, from essence and core. @throws 404 `Response` */
export async function openRoom(options: { slug: string | undefined; query: URLSearchParams }): Promise<Room> {
  const lesson = await getLesson(options.slug ?? '')
  if (!lesson)
    throw new AppError({
      code: 'not-found',
      message: 'unknown lesson',
      userMessage: 'There is no lesson at this address. It may have been retired or renamed.',
    }).toResponse()
  const { pieces, situation } = readKitAddress(options.query)
  const at = pieces.findIndex((piece) => piece.lesson === lesson.slug)
  const kit = at < 0 ? [{ lesson: lesson.slug, depth: 'essence' as const }] : pieces
  const say = lesson.outline.say.filter((line) => holdsDepth('core', line.depth))
  const ask = lesson.outline.ask.find((line) => holdsDepth('core', line.depth)) ?? lesson.outline.ask[0]
  return {
    title: lesson.title,
    say: say.map(({ text, when }) => ({ text, ...(when && { when }) })),
    question: ask?.text ?? null,
    exit: lesson.outline.exit,
    back: kitAddress(kit, Math.max(at, 0), situation),
  }
}
