import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import type { Answer, Matcher } from '~/features/match/open-matcher'
import { findPiece } from './find-piece'
import { openChanged } from './internal/open-changed.server'

export type TriedTask = {
  task: string
  inScope: boolean
  situations: { id: string; title: string; share: number }[]
  kit: { lesson: string; title: string; minutes: number; reason: string }[]
  /** Whether, and where, this very piece comes: `place` from 1. */
  found: { place: number; of: 'kit' | 'situations' } | null
  /** Why it does not come, where it does not. */
  why: string
}

/**
 * What somebody who types this would get if the draft were published, and whether this very lesson or situation is in it.
 * @throws AppError not-allowed
 */
export async function tryTask(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  text: string
  task: string
  today: string
}): Promise<{ tried: TriedTask } | { fault: string }> {
  const { asker, kind, slug, task } = asked
  demandPermission(asker, 'write:lesson:any')
  const changed = await openChanged(asked)
  if ('fault' in changed) return changed
  const { matcher } = changed
  const answer = matcher.answer(task)
  const { situations, kit, inScope } = answer
  const titleOf = (id: string) => matcher.data.situations.find((one) => one.id === id)?.title ?? id
  const found = findPiece({ kind, slug, answer })
  return {
    tried: {
      task,
      inScope,
      situations: situations
        .slice(0, 3)
        .map(({ id, score }) => ({ id, title: titleOf(id), share: Math.round(score * 100) })),
      kit: kit.map(({ lesson, title, minutes, reason }) => ({ lesson, title, minutes, reason })),
      found,
      why: found ? '' : sayWhy({ kind, slug, matcher, answer }),
    },
  }
}

function sayWhy(of: { kind: PieceKind; slug: string; matcher: Matcher; answer: Answer }): string {
  const { kind, slug, matcher, answer } = of
  if (!answer.inScope) return 'The task sounds like nothing that the library is for.'
  if (kind === 'situation') {
    const place = answer.situations.findIndex(({ id }) => id === slug)
    return `It is the ${place + 1}. of ${answer.situations.length} by likeness.`
  }
  const card = matcher.data.lessons.find((one) => one.slug === slug)
  const first = answer.situations[0]?.id ?? ''
  if (card && !card.situations.includes(first)) return 'It does not name the situation that this sounds like.'
  if (card && answer.moment && !card.moments.includes(answer.moment))
    return 'It is for another moment than the task’s.'
  return 'Others of this situation fit the task and the minutes better.'
}
