import { getLibrary } from '~/features/content/get-library.server'
import { followLibrary } from '~/features/learn/follow-library.server'
import { log } from '~/platform/log.server'

/**
 * This server serves a new edition before whoever made it is answered; others look for it each second. Where it cannot,
 * such as on a full disk, the edition stands all the same, the log tells, and it is tried again by and by.
 */
export async function takeOver(edition: number): Promise<void> {
  // The first may be a look that began before.
  await followLibrary()
  if (await isServed(edition)) return
  await followLibrary(new Date(), false)
  if (!(await isServed(edition))) log.error({ edition }, 'published, and not served here yet')
}

async function isServed(edition: number): Promise<boolean> {
  return (await getLibrary()).edition >= edition
}
