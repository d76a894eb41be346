import type { Lesson } from '~/features/content/content.schema'
import type { Depth } from '~/features/content/words'
import { keyQuestion } from './internal/key-question'

export type RecallQuestion = {
  /** Its name among the lesson's questions; stays when others come or go. */
  key: string
  depth: Depth
  /** What is told before it is asked, a paragraph each; may be none. */
  told: string[]
  ask: string
  /** What the lesson says; several where it gives several lines for one moment. */
  answers: { text: string; because: string }[]
}

/** "Then" or "You won" says too little, apart from its lesson. */
const fewestWords = 3

/**
 * The questions that a lesson holds for later, the most telling first. They are what its author wrote, turned round: what
 * works at a turn of a scenario, what to say instead of a line to avoid, the line to say at a moment. Where a lesson has
 * none of these, its first line is asked for by its summary. Nothing is made up.
 */
export function listRecallQuestions(
  lesson: Pick<Lesson, 'summary'> & { outline: Pick<Lesson['outline'], 'say' | 'avoid' | 'turns'> },
): RecallQuestion[] {
  const { say, avoid, turns } = lesson.outline
  const ofTurns = turns.map(({ setting, who, says, works, outcome, depth }) => ({
    key: keyQuestion('turn', says),
    depth,
    told: [setting, `${who}: “${says}”`].filter(Boolean),
    ask: 'What would you say?',
    answers: [{ text: works, because: outcome }],
  }))
  const ofAvoided = avoid.flatMap(({ text, why, instead, depth }) =>
    instead
      ? [
          {
            key: keyQuestion('avoid', text),
            depth,
            told: [`Not: “${text}”`],
            ask: 'What is better?',
            answers: [{ text: instead, because: why }],
          },
        ]
      : [],
  )
  const ofLines = say.flatMap(({ text, when, depth }) =>
    when && when.split(/\s+/).length >= fewestWords
      ? [
          {
            key: keyQuestion('say', when),
            depth,
            told: [when],
            ask: 'What would you say?',
            answers: [{ text, because: '' }],
          },
        ]
      : [],
  )
  const all = mergeAlike([...ofTurns, ...ofAvoided, ...ofLines])
  const [first] = say
  if (!first || all.some(({ depth }) => depth === 'essence')) return all
  const { text, depth } = first
  const ask = 'What is the line to say?'
  const answers = [{ text, because: '' }]
  return [...all, { key: keyQuestion('first', ''), depth, told: [lesson.summary], ask, answers }]
}

/** Two lines for one moment are one question with two answers. */
function mergeAlike(questions: RecallQuestion[]): RecallQuestion[] {
  const merged = new Map<string, RecallQuestion>()
  for (const question of questions) {
    const before = merged.get(question.key)
    if (before) before.answers.push(...question.answers)
    else merged.set(question.key, question)
  }
  return [...merged.values()]
}
