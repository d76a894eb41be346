import { getLibrary } from '~/features/content/get-library.server'
import type { Library } from '~/features/content/load-library.server'
import { followLibrary, takeLibrary } from '~/features/learn/follow-library.server'
import { log } from '~/platform/log.server'

/**
 * This server serves a new edition before whoever made it is answered; others look for it each second. Where it cannot,
 * such as on a full disk, the edition stands all the same, the log tells, and it is tried again by and by.
 * @param proven the library with the change, where it was built to see whether it is whole
 */
export async function takeOver(edition: number, proven?: Library): Promise<void> {
  if (proven)
    await takeLibrary(proven, edition).catch((error: unknown) => log.warn({ error }, 'built once more'))
  if (await isServed(edition)) return
  // The first may be a look that began before.
  await followLibrary()
  if (await isServed(edition)) return
  await followLibrary(new Date(), false)
  if (!(await isServed(edition))) log.error({ edition }, 'published, and not served here yet')
}

async function isServed(edition: number): Promise<boolean> {
  return (await getLibrary()).edition >= edition
}
