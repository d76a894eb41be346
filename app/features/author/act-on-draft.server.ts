import type { PieceKind } from '~/features/content/piece'
import type { SignedIn } from '~/features/identity/person'
import { callOffDraft } from './call-off-draft.server'
import { commentDraft } from './comment-draft.server'
import { publishDraft } from './publish-draft.server'
import { resolveComment } from './resolve-comment.server'
import type { ReviewAction } from './review.schema'
import { reviewDraft } from './review-draft.server'
import { scheduleDraft } from './schedule-draft.server'
import { submitDraft } from './submit-draft.server'

/**
 * Does what a button of a draft's page says, by the verb that guards it.
 * @returns what was done, in words @throws AppError as the verb does
 */
export async function actOnDraft(options: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  input: ReviewAction
  now: Date
}): Promise<string> {
  const { input, ...asked } = options
  switch (input.do) {
    case 'submit':
      await submitDraft({ ...asked, ...input })
      return 'Sent to review.'
    case 'review':
      await reviewDraft({ ...asked, ...input })
      return input.verdict === 'approved' ? 'Approved, as it stands.' : 'Sent back for changes.'
    case 'comment':
      await commentDraft({ ...asked, ...input })
      return `Your comment stands at line ${input.line}.`
    case 'settle':
    case 'open':
      await resolveComment({ ...asked, id: input.id, settled: input.do === 'settle' })
      return input.do === 'settle' ? 'The comment is settled.' : 'The comment is open again.'
    case 'publish':
      return `Published as version ${await publishDraft({ ...asked, ...input })}. Readers have it.`
    case 'schedule': {
      const at = new Date(Date.parse(`${input.at}:00Z`) + input.offset * 60_000)
      await scheduleDraft({ ...asked, ...input, at })
      return 'The time is set.'
    }
    case 'call-off':
      await callOffDraft(asked)
      return 'Called off. The approval stays.'
  }
}
