import { assembleKit } from '../../app/features/match/assemble-kit'
import type { LessonCard, SituationCard } from '../../app/features/match/match.schema'

const ids = ['a', 'b', 'c', 'd']
const situationCards: SituationCard[] = ids.map((id) => ({
  id,
  title: `Title ${id}`,
  scope: '',
  phase: 'run',
  neighbours: ids.filter((other) => other !== id),
  usually: null,
}))
/** A lesson of the first situation, with what a test is about. */
export const lesson = (changes: Partial<LessonCard>): LessonCard => ({
  slug: 'one',
  title: 'One',
  summary: '',
  situations: ['a'],
  moments: ['before', 'during', 'after'],
  focus: 'people',
  point: changes.slug ?? 'one',
  signals: ['half price'],
  minutes: { essence: 1, core: 4, deeper: 8 },
  ...changes,
})
const base = {
  situations: [{ id: 'a', score: 1 }],
  moment: null,
  minutes: 5,
  task: '',
  situationCards,
} as const
/** The kit of these lessons for five minutes in the first situation. */
export const kitOf = (lessons: LessonCard[], changes: Partial<Parameters<typeof assembleKit>[0]> = {}) =>
  assembleKit({ ...base, situations: [...base.situations], lessons, ...changes })
export const slugsOf = (kit: { lesson: string }[]) => kit.map((piece) => piece.lesson)
export const total = (kit: { minutes: number }[]) => kit.reduce((sum, piece) => sum + piece.minutes, 0)
