import type { SituationCard } from '../match.schema'
import type { Answer } from '../open-matcher'

/** For screen readers: one sentence a result, not the whole list. */
export function summariseAnswer(answer: Answer, situations: SituationCard[]): string {
  if (answer.language === 'other' && !answer.inScope) return 'English only for now.'
  if (!answer.inScope) return 'Nothing here fits. The nearest situations are below.'
  const title = situations.find(({ id }) => id === answer.situations[0]?.id)?.title ?? ''
  const pieces = answer.kit.length === 1 ? '1 piece' : `${answer.kit.length} pieces`
  const minutes = answer.kit.reduce((sum, piece) => sum + piece.minutes, 0)
  return `${title}. ${pieces}, ${minutes} minutes.${answer.question ? ' One question is open: which is it?' : ''}`
}
