import { getLibrary } from '~/features/content/get-library.server'
import { findNearest } from './find-nearest'

/** The lessons of the library that is being served whose names are nearest to an address that leads nowhere. */
export async function nearestLessons(path: string): Promise<{ slug: string; title: string }[]> {
  const { lessons } = await getLibrary()
  return findNearest(path, lessons)
}
