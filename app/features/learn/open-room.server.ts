import { getLibrary } from '~/features/content/get-library.server'
import { placeRoom } from './place-room'

/** A lesson's room, from the library that is being served. @throws a 404 `Response` in words */
export async function openRoom(options: {
  slug: string | undefined
  query: URLSearchParams
}): Promise<ReturnType<typeof placeRoom>> {
  const { lessons } = await getLibrary()
  return placeRoom({ ...options, lessons })
}
