import type { Lesson } from '~/features/content/content.schema'
import { type Depth, holdsDepth } from '~/features/content/words'
import { keyQuestion } from './internal/key-question'

export type CheckQuestion = {
  /** Its name among the lesson's questions. */
  key: string
  /** What is told before it is asked, a paragraph each; may be none. */
  told: string[]
  ask: string
  /** In an order that says nothing of which is right. */
  options: { key: string; text: string }[]
  /** The key of the one that the lesson teaches. */
  right: string
}

const mostQuestions = 4

/**
 * The questions by which somebody shows that they know a lesson already: the choices of its scenarios, and its lines to
 * avoid beside what is better, as its author wrote them. A lesson without either has none: nothing is made up.
 * @param depth only what this depth holds is asked
 */
export function listCheckQuestions(
  lesson: { outline: Pick<Lesson['outline'], 'avoid' | 'turns'> },
  depth: Depth,
): CheckQuestion[] {
  const { avoid, turns } = lesson.outline
  const ofTurns = turns
    .filter((turn) => holdsDepth(depth, turn.depth) && turn.others.length > 0)
    .map(({ setting, who, says, works, others }) => ({
      key: keyQuestion('turn', says),
      told: [setting, `${who}: “${says}”`].filter(Boolean),
      ask: 'What would you say?',
      ...optionsOf(works, others),
    }))
  const ofAvoided = avoid.flatMap(({ text, instead, ...line }) =>
    instead && holdsDepth(depth, line.depth)
      ? [
          {
            key: keyQuestion('avoid', text),
            told: [],
            ask: 'Which is better?',
            ...optionsOf(instead, [text]),
          },
        ]
      : [],
  )
  const all = [...ofTurns, ...ofAvoided]
  return all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at).slice(0, mostQuestions)
}

/** Ordered by what they say, hashed: the same for everybody and every time, and no hint. */
function optionsOf(right: string, others: string[]): Pick<CheckQuestion, 'options' | 'right'> {
  const options = [right, ...others]
    .map((text) => ({ key: keyQuestion('option', text), text }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return { options, right: keyQuestion('option', right) }
}
