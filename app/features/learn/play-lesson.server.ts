import { getLibrary } from '~/features/content/get-library.server'
import { placeLesson } from './place-lesson'

/** A lesson for the player, from the library that is being served. @throws a 404 `Response` in words */
export async function playLesson(options: {
  slug: string | undefined
  depth: string | undefined
  query: URLSearchParams
  requestId: string
}): Promise<ReturnType<typeof placeLesson>> {
  const { requestId, ...asked } = options
  const { lessons } = await getLibrary()
  const today = new Date().toISOString().slice(0, 10)
  return placeLesson({ ...asked, lessons, today, answerId: requestId })
}
