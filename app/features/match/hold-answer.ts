import { saysEnough } from './says-enough'
import type { ShownAnswer } from './show-answer'

/** So long after a letter comes no other: what is read by then is meant. */
const quietMs = 350
/** One short word may be all that is said, or the beginning of more. */
const restMs = 1000

/**
 * How long the typing has to rest before an answer may take the place of what is shown, in milliseconds: 0 at once, null
 * not before it is asked for. A first situation comes at once, and so does all that is new about the one that is shown.
 * Another situation waits, and so does "nothing here fits": half a word reads as either, and the page would jump with
 * each letter. Whoever needs help that no lesson is waits for nothing. @param options.shown null where nothing is
 */
export function holdAnswer(options: {
  task: string
  shown: ShownAnswer | null
  now: ShownAnswer | null
}): number | null {
  const { task, shown, now } = options
  if (!now || (now.beyond && !now.inScope)) return 0
  const same = shown?.inScope === now.inScope && (!now.inScope || shown.situation === now.situation)
  if (same) return 0
  if (!saysEnough(task)) return now.inScope ? restMs : null
  return now.inScope && !shown?.inScope ? 0 : quietMs
}
