import type { Answer } from './open-matcher'

/**
 * What is shown of an answer: the first situation by its id alone, since how near each one is changes with every letter
 * and nobody sees it.
 */
export type ShownAnswer = Omit<Answer, 'situations'> & { situation: string | null }

export function showAnswer({ situations, ...shown }: Answer): ShownAnswer {
  return { ...shown, situation: situations[0]?.id ?? null }
}
