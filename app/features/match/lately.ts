import type { Depth } from '~/features/content/words'

/**
 * What was done on this device, and how many days ago. Keys are slugs of lessons that were finished, and those below;
 * no slug holds a slash.
 */
export type Lately = ReadonlyMap<string, number>

/** When the task under way was begun: what was finished since then was finished for it. */
export const taskBegun = '/task'

/** A lesson was finished at this depth. */
export function finishedAt(slug: string, depth: Depth): string {
  return `${slug}/${depth}`
}

const noHelp = 'no/'

/** A lesson did not help in a situation: the key of the device's note of it as well. */
export function noHelpIn(situation: string, slug: string): string {
  return `${noHelp}${situation}/${slug}`
}

export function isNoHelp(key: string): boolean {
  return key.startsWith(noHelp)
}
