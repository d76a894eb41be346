import type { Situation } from '~/features/content/content.schema'
import { AppError } from '~/platform/errors'
import { defaultMinutes } from './default-minutes'
import type { KitPiece, LessonCard } from './match.schema'
import type { Matcher } from './open-matcher'

type ShownSituation = {
  situation: Pick<Situation, 'id' | 'title' | 'scope' | 'not'>
  minutes: number
  kit: KitPiece[]
  lessons: Pick<LessonCard, 'slug' | 'title' | 'focus' | 'moments'>[]
  neighbours: Pick<Situation, 'id' | 'title'>[]
}

/**
 * A situation's page: its kit for the minutes in the query, all its lessons, its neighbours. Pure: the same on the
 * server and on a device that keeps the library.
 * @param options.situations all of the library, of which `id` is to be one
 * @throws a 404 `Response` in words
 */
export function placeSituation(options: {
  id: string
  query: URLSearchParams
  situations: Pick<Situation, 'id' | 'title' | 'scope' | 'not' | 'neighbours'>[]
  matcher: Matcher
}): ShownSituation {
  const { id, query, situations, matcher } = options
  const found = situations.find((situation) => situation.id === id)
  if (!found)
    throw new AppError({
      code: 'not-found',
      message: 'unknown situation',
      userMessage: 'The library knows no such situation. Say it in your own words, or look at the map.',
    }).toResponse()
  const asked = Number(query.get('minutes'))
  const minutes = Number.isInteger(asked) && asked >= 1 && asked <= 240 ? asked : defaultMinutes
  const { kit } = matcher.answer('', { situation: id, minutes })
  const own = matcher.data.lessons.filter((lesson) => lesson.situations.includes(id))
  own.sort((a, b) => a.situations.indexOf(id) - b.situations.indexOf(id))
  return {
    situation: { id, title: found.title, scope: found.scope, not: found.not },
    minutes,
    kit,
    lessons: own.map(({ slug, title, focus, moments }) => ({ slug, title, focus, moments })),
    neighbours: found.neighbours.flatMap((other) => {
      const neighbour = situations.find((situation) => situation.id === other)
      return neighbour ? [{ id: other, title: neighbour.title }] : []
    }),
  }
}
