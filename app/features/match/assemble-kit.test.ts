import fc from 'fast-check'
import { expect, test } from 'vitest'
import { focuses, moments } from '~/features/content/words'
import { assembleKit } from './assemble-kit'
import type { LessonCard, SituationCard } from './match.schema'

const ids = ['a', 'b', 'c', 'd']
const situationCards: SituationCard[] = ids.map((id) => ({
  id,
  title: `Title ${id}`,
  scope: '',
  phase: 'run',
  neighbours: ids.filter((other) => other !== id),
  usually: null,
}))
const lesson = (changes: Partial<LessonCard>): LessonCard => ({
  slug: 'one',
  title: 'One',
  summary: '',
  situations: ['a'],
  moments: ['before', 'during', 'after'],
  focus: 'people',
  point: 'p',
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
const kitOf = (lessons: LessonCard[], changes: Partial<Parameters<typeof assembleKit>[0]> = {}) =>
  assembleKit({ ...base, situations: [...base.situations], lessons, ...changes })

const anyLesson = fc
  .record({
    situations: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    moments: fc.uniqueArray(fc.constantFrom(...moments), { minLength: 1 }),
    focus: fc.constantFrom(...focuses),
    point: fc.constantFrom('p', 'q', 'r', 's', 't'),
    essence: fc.integer({ min: 1, max: 1 }),
    core: fc.integer({ min: 2, max: 5 }),
    deeper: fc.integer({ min: 6, max: 10 }),
  })
  .map(({ essence, core, deeper, ...rest }) => ({ ...rest, minutes: { essence, core, deeper } }))
const anyLibrary = fc
  .array(anyLesson, { minLength: 1, maxLength: 12 })
  .map((lessons) => lessons.map((card, at) => lesson({ ...card, slug: `lesson-${at}` })))
const anyMinutes = fc.integer({ min: 1, max: 30 })
const total = (kit: { minutes: number }[]) => kit.reduce((sum, piece) => sum + piece.minutes, 0)

test('never above the minutes, never more than three, no two on the same point', () => {
  fc.assert(
    fc.property(anyLibrary, anyMinutes, fc.constantFrom(null, ...moments), (lessons, minutes, moment) => {
      const kit = kitOf(lessons, { minutes, moment })
      expect(kit.length).toBeGreaterThan(0)
      expect(kit.length).toBeLessThanOrEqual(3)
      expect(total(kit)).toBeLessThanOrEqual(minutes)
      const points = kit.map((piece) => lessons.find((card) => card.slug === piece.lesson)?.point)
      expect(new Set(points).size).toBe(points.length)
    }),
  )
})

test('does not depend on the order of the library', () => {
  fc.assert(
    fc.property(anyLibrary, anyMinutes, (lessons, minutes) => {
      expect(kitOf([...lessons].reverse(), { minutes })).toEqual(kitOf(lessons, { minutes }))
    }),
  )
})

test('does not fill the minutes up: more time never adds a piece that is not worth it', () => {
  const only = [lesson({})]
  expect(kitOf(only, { minutes: 240 })).toHaveLength(1)
  expect(total(kitOf(only, { minutes: 240 }))).toBeLessThanOrEqual(8)
})

test('puts yourself first, then what fits best', () => {
  const kit = kitOf(
    [
      lesson({ slug: 'table', point: 'x' }),
      lesson({ slug: 'self', point: 'y', focus: 'self', situations: ['b', 'a'] }),
    ],
    { minutes: 10 },
  )
  expect(kit.map((piece) => piece.lesson)).toEqual(['self', 'table'])
})

test('prefers the lesson for the moment, and the one whose signal is said, and says so', () => {
  const before = lesson({ slug: 'before', moments: ['before'], point: 'x' })
  const during = lesson({ slug: 'during', moments: ['during'], point: 'x' })
  expect(kitOf([before, during], { moment: 'during' })[0]).toMatchObject({ lesson: 'during' })
  const said = lesson({ slug: 'said', point: 'x' })
  const other = lesson({ slug: 'other', point: 'x', signals: ['deadline'] })
  const kit = kitOf([other, said], { task: 'they came in at half the price' })
  expect(kit[0]).toMatchObject({ lesson: 'said' })
  expect(kit[0]?.reason).toContain('you mention “half price”')
})

test('below a minute there is still one sentence; without a lesson of its own the neighbour is named', () => {
  expect(kitOf([lesson({})], { minutes: 0 })).toMatchObject([{ depth: 'essence' }])
  expect(kitOf([lesson({ situations: ['b'] })])[0]?.reason).toContain('From the neighbouring “Title b”')
  expect(kitOf([])).toEqual([])
})
