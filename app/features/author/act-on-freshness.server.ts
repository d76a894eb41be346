import type { SignedIn } from '~/features/identity/person'
import { changeKeeper } from './change-keeper.server'
import { flagLesson } from './flag-lesson.server'
import type { FreshAction } from './fresh.schema'
import { passOnLessons } from './pass-on-lessons.server'
import { verifyLesson } from './verify-lesson.server'

/**
 * Does what a button of the queue says, by the verb that guards it.
 * @returns what was done, in words @throws AppError as the verb does
 */
export async function actOnFreshness(options: {
  asker: SignedIn
  input: FreshAction
  now: Date
}): Promise<string> {
  const { input, ...asked } = options
  switch (input.do) {
    case 'still-true': {
      const before = await verifyLesson({ ...asked, ...input })
      return before ? `${before} said so already: it is still true.` : 'Still true, as of today.'
    }
    case 'needs-work': {
      const before = await flagLesson({ ...asked, ...input })
      return before ? `${before} said so already: it needs work.` : 'It needs work. Its draft is open.'
    }
    case 'keeper': {
      const keeper = await changeKeeper({ ...asked, ...input })
      return keeper ? `${keeper} keeps it now.` : 'Nobody keeps it now.'
    }
    case 'pass-on': {
      const { count, keeper } = await passOnLessons({ ...asked, ...input })
      if (count === 0) return `There was nothing left to pass on to ${keeper}.`
      return `${keeper} keeps ${count === 1 ? 'one more' : `${count.toLocaleString('en')} more`} now.`
    }
  }
}
