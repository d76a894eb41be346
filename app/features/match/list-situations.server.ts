import { getLibrary } from '~/features/content/get-library.server'
import { mapSituations } from './map-situations'

/** The map of the library that is being served. */
export async function listSituations(): Promise<ReturnType<typeof mapSituations>> {
  return mapSituations(await getLibrary())
}
