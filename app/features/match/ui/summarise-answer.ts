import { beyondWords } from '../beyond-words'
import type { SituationCard } from '../match.schema'
import type { ShownAnswer } from '../show-answer'
import { saySize } from './kit-words'

/** For screen readers: one sentence a result, not the whole list. */
export function summariseAnswer(answer: ShownAnswer, situations: SituationCard[]): string {
  if (answer.beyond && !answer.inScope)
    return `${beyondWords[answer.beyond].title}. ${beyondWords[answer.beyond].says[0]}`
  if (answer.language === 'other' && !answer.inScope) return 'English only for now.'
  if (!answer.inScope)
    return answer.nearest.length
      ? 'Nothing here fits. The nearest situations are below.'
      : 'Nothing here fits.'
  const title = situations.find(({ id }) => id === answer.situation)?.title ?? ''
  return `${title}. ${saySize(answer.kit)}.${answer.question ? ' One question is open: which is it?' : ''}`
}
