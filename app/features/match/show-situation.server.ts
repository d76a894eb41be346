import type { Lesson, Situation } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import { AppError } from '~/platform/errors'
import { defaultMinutes } from './assemble-kit'
import { getMatcher } from './get-matcher.server'
import type { KitPiece } from './match.schema'

type ShownSituation = {
  situation: Pick<Situation, 'id' | 'title' | 'scope' | 'not'>
  minutes: number
  kit: KitPiece[]
  lessons: Pick<Lesson, 'slug' | 'title' | 'focus' | 'moments'>[]
  neighbours: Pick<Situation, 'id' | 'title'>[]
}

/** A situation's page: its kit for the minutes in the query, all its lessons, its neighbours. @throws 404 `Response` */
export async function showSituation({
  id,
  query,
}: {
  id: string
  query: URLSearchParams
}): Promise<ShownSituation> {
  const { situations, lessons } = await getLibrary()
  const found = situations.find((situation) => situation.id === id)
  if (!found)
    throw new AppError({
      code: 'not-found',
      message: 'unknown situation',
      userMessage: 'The library knows no such situation. Say it in your own words, or look at the map.',
    }).toResponse()
  const asked = Number(query.get('minutes'))
  const minutes = Number.isInteger(asked) && asked >= 1 && asked <= 240 ? asked : defaultMinutes
  const { matcher } = await getMatcher()
  const { kit } = matcher.answer('', { situation: id, minutes })
  const own = lessons.filter((lesson) => lesson.situations.includes(id))
  own.sort((a, b) => a.situations.indexOf(id) - b.situations.indexOf(id))
  return {
    situation: { id, title: found.title, scope: found.scope, not: found.not },
    minutes,
    kit,
    lessons: own.map(({ slug, title, focus, moments }) => ({
      slug,
      title,
      focus,
      moments,
    })),
    neighbours: found.neighbours.flatMap((other) => {
      const neighbour = situations.find((situation) => situation.id === other)
      return neighbour ? [{ id: other, title: neighbour.title }] : []
    }),
  }
}
