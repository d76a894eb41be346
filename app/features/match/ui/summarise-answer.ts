import type { SituationCard } from '../match.schema'
import type { ShownAnswer } from '../show-answer'

/** For screen readers: one sentence a result, not the whole list. */
export function summariseAnswer(answer: ShownAnswer, situations: SituationCard[]): string {
  if (answer.language === 'other' && !answer.inScope) return 'English only for now.'
  if (!answer.inScope) return 'Nothing here fits. The nearest situations are below.'
  const title = situations.find(({ id }) => id === answer.situation)?.title ?? ''
  const pieces = answer.kit.length === 1 ? '1 piece' : `${answer.kit.length} pieces`
  const minutes = answer.kit.reduce((sum, piece) => sum + piece.minutes, 0)
  return `${title}. ${pieces}, ${minutes} minutes.${answer.question ? ' One question is open: which is it?' : ''}`
}
