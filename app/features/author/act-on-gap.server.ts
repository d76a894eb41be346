import type { SignedIn } from '~/features/identity/person'
import { decideGap } from './decide-gap.server'
import { deleteWordings } from './delete-wordings.server'
import type { GapAction } from './gaps.schema'
import { reopenGap } from './reopen-gap.server'

/**
 * Does what a button of the board of gaps says, by the verb that guards it.
 * @returns what was done, in words, and where to go on; null: nowhere @throws AppError as the verb does
 */
export async function actOnGap(options: {
  asker: SignedIn
  input: GapAction
  now: Date
}): Promise<{ says: string; to: string | null }> {
  const { asker, input, now } = options
  if (input.do === 'reopen') {
    await reopenGap({ asker, wording: input.wording })
    return { says: 'It is open again. Drafts and phrases that came of it stay.', to: null }
  }
  if (input.do === 'delete') {
    const count = await deleteWordings({ asker, wording: input.wording, texts: input.texts })
    return { says: count === 1 ? 'The wording is deleted.' : `${count} wordings are deleted.`, to: null }
  }
  const { target, already } = await decideGap({ asker, input, now })
  const before = already ? `${already} decided so already. ` : ''
  switch (input.do) {
    case 'lesson':
      return { says: `${before}Its draft is begun.`, to: target && `/studio/lesson/${target}` }
    case 'phrase':
      return {
        says: `${before}The phrase is in the draft of the situation.`,
        to: target && `/studio/situation/${target}`,
      }
    case 'not-ours':
      return { says: `${before}Kept as not ours.`, to: null }
    case 'done':
      return { says: `${before}Nothing to do, then.`, to: null }
  }
}
