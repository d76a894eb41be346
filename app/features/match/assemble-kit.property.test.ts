import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depths, focuses, moments } from '~/features/content/words'
import { assembleKit } from './assemble-kit'
import { choosePieces } from './internal/choose-pieces'
import { rankLessons } from './internal/rank-lessons'
import { type Piece, valueKit } from './internal/value-kit'
import type { LessonCard, SituationCard } from './match.schema'

const ids = ['a', 'b', 'c', 'd']
const situationCards: SituationCard[] = ids.map((id) => ({
  id,
  title: `Title ${id}`,
  scope: '',
  phase: 'run',
  neighbours: ids.filter((other) => other !== id && !(id === 'a' && other === 'd')),
  usually: null,
}))

const anyCard = fc
  .record({
    situations: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    moments: fc.uniqueArray(fc.constantFrom(...moments), { minLength: 1 }),
    focus: fc.constantFrom(...focuses),
    point: fc.constantFrom('p', 'q', 'r', 's', 't'),
    signals: fc.constantFrom<string[][]>(['half price'], ['half price', 'deadline'], ['deadline moved'], []),
    side: fc.constantFrom(undefined, 'we' as const, 'they' as const),
    // Each depth holds the ones before it, so it takes no less.
    lengths: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 4 }), fc.nat(5)),
  })
  .map(({ lengths: [essence, more, most], side, ...card }) => ({
    ...card,
    ...(side && { side }),
    minutes: { essence, core: essence + more, deeper: essence + more + most },
  }))
const anyLibraryOf = (maxLength: number) =>
  fc
    .array(anyCard, { minLength: 1, maxLength })
    .map((cards) =>
      cards.map((card, at): LessonCard => ({ ...card, slug: `lesson-${at}`, title: `${at}`, summary: '' })),
    )
const anySituations = fc
  .tuple(
    fc.shuffledSubarray(ids, { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4 }),
  )
  .map(([chosen, parts]) => {
    const scores = chosen.map((_, at) => parts[at] ?? 1).sort((a, b) => b - a)
    const sum = scores.reduce((total, score) => total + score, 0)
    return chosen.map((id, at) => ({ id, score: (scores[at] ?? 0) / sum }))
  })
const anyCount = fc.oneof(fc.nat(3), fc.nat(200))
const anySlug = fc.nat(11).map((at) => `lesson-${at}`)
const anyOptions = (maxLength = 12) =>
  fc.record({
    situations: anySituations,
    moment: fc.constantFrom(null, ...moments),
    task: fc.constantFrom('', 'they came in at half the price', 'the deadline'),
    lessons: anyLibraryOf(maxLength),
    situationCards: fc.constant(situationCards),
    side: fc.constantFrom(null, 'we' as const, 'they' as const),
    heat: fc.constantFrom(null, 'me' as const, 'them' as const),
    suits: fc
      .dictionary(anySlug, fc.integer({ min: -10, max: 10 }))
      .map((of) => (_: string, slug: string) => (of[slug] ?? 0) / 10),
    help: fc.dictionary(anySlug, fc.record({ yes: anyCount, partly: anyCount, no: anyCount })),
    lately: fc
      .array(fc.tuple(anySlug, fc.double({ min: 0, max: 20, noNaN: true })))
      .map((days) => new Map(days)),
  })
const anyMinutes = fc.integer({ min: 0, max: 30 })

test('never above the minutes, never more than three, no lesson and no point twice, each with its reason', () => {
  fc.assert(
    fc.property(anyOptions(), anyMinutes, (options, minutes) => {
      const kit = assembleKit({ ...options, minutes })
      const total = kit.reduce((sum, piece) => sum + piece.minutes, 0)
      expect(total).toBeLessThanOrEqual(Math.max(1, minutes))
      expect(kit.length).toBeLessThanOrEqual(3)
      const cards = kit.map((piece) => options.lessons.find(({ slug }) => slug === piece.lesson))
      expect(new Set(cards.map((card) => card?.slug)).size).toBe(kit.length)
      expect(new Set(cards.map((card) => card?.point)).size).toBe(kit.length)
      for (const { reason } of kit) expect(reason).toMatch(/^\S.+\.$/)
    }),
  )
})

test('a kit holds no lessons for both sides where none was said', () => {
  fc.assert(
    fc.property(anyOptions(), anyMinutes, (options, minutes) => {
      const kit = assembleKit({ ...options, side: null, minutes })
      const sides = kit.map((piece) => options.lessons.find(({ slug }) => slug === piece.lesson)?.side)
      expect(sides.includes('we') && sides.includes('they')).toBe(false)
    }),
  )
})

test('a kit is empty only where no lesson is near, or none is so short', () => {
  fc.assert(
    fc.property(anyOptions(), anyMinutes, (options, minutes) => {
      const ranked = rankLessons(options)
      const fits = ranked.some(({ card }) => card.minutes.essence <= Math.max(1, minutes))
      expect(assembleKit({ ...options, minutes }).length > 0).toBe(fits)
    }),
  )
})

test('the same kit whatever the order of the lessons', () => {
  fc.assert(
    fc.property(anyOptions(), anyMinutes, fc.infiniteStream(fc.nat()), (options, minutes, keys) => {
      const shuffled = options.lessons
        .map((card) => ({ card, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ card }) => card)
      const kit = assembleKit({ ...options, minutes })
      expect(assembleKit({ ...options, minutes, lessons: shuffled })).toEqual(kit)
      expect(assembleKit({ ...options, minutes, lessons: [...options.lessons].reverse() })).toEqual(kit)
    }),
  )
})

test('more minutes never make a kit worth less', () => {
  fc.assert(
    fc.property(anyOptions(), (options) => {
      const ranked = rankLessons(options)
      let before = Number.NEGATIVE_INFINITY
      for (let minutes = 1; minutes <= 30; minutes++) {
        const { value } = choosePieces(ranked, minutes)
        expect(value).toBeGreaterThanOrEqual(before - 1e-9)
        before = value
      }
    }),
  )
})

test('no kit of all there are is worth more, and its worth is told as it is', () => {
  fc.assert(
    fc.property(anyOptions(8), fc.integer({ min: 1, max: 20 }), (options, minutes) => {
      const ranked = rankLessons(options)
      const { pieces, value } = choosePieces(ranked, minutes)
      if (pieces.length) expect(value).toBeCloseTo(valueKit(pieces), 9)
      // A piece alone shows what it is worth at each depth; all of them together are the whole field.
      const field = ranked.flatMap((candidate) =>
        depths.flatMap((depth): Piece[] => {
          const only = { essence: 999, core: 999, deeper: 999, [depth]: candidate.card.minutes[depth] }
          const alone = [{ ...candidate, card: { ...candidate.card, minutes: only } }]
          return choosePieces(alone, 998).pieces.map((piece) => ({ ...piece, candidate }))
        }),
      )
      expect(field).toHaveLength(ranked.length * 3)
      expect(bestOfAll(field, minutes)).toBeLessThanOrEqual(value + 1e-9)
    }),
    { numRuns: 60 },
  )
})

/** Every kit of up to three pieces, with nothing left out. */
function bestOfAll(field: Piece[], minutes: number): number {
  let best = Number.NEGATIVE_INFINITY
  const extend = (from: number, chosen: Piece[], left: number) => {
    if (chosen.length) best = Math.max(best, valueKit(chosen))
    if (chosen.length === 3) return
    for (const [at, piece] of field.entries())
      if (at >= from && piece.minutes <= left) extend(at + 1, [...chosen, piece], left - piece.minutes)
  }
  extend(0, [], minutes)
  return best
}

test('one more "yes" never lowers a lesson’s place', () => {
  fc.assert(
    fc.property(anyOptions(), anySlug, (options, slug) => {
      const own = options.help[slug] ?? { yes: 0, partly: 0, no: 0 }
      const help = { ...options.help, [slug]: { ...own, yes: own.yes + 1 } }
      const placeIn = (ranked: ReturnType<typeof rankLessons>) =>
        ranked.findIndex(({ card }) => card.slug === slug)
      const before = placeIn(rankLessons(options))
      const after = placeIn(rankLessons({ ...options, help }))
      if (before >= 0) {
        expect(after).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(before)
      }
    }),
  )
})

test('with heat a lesson about oneself is in and first, where one is near and short enough', () => {
  fc.assert(
    fc.property(
      anyOptions(),
      anyMinutes,
      fc.constantFrom('me' as const, 'them' as const),
      (any, minutes, heat) => {
        const options = { ...any, heat }
        const near = rankLessons(options).filter(({ card }) => card.minutes.essence <= Math.max(1, minutes))
        if (!near.some(({ card }) => card.focus === 'self')) return
        const [first] = assembleKit({ ...options, minutes })
        expect(options.lessons.find(({ slug }) => slug === first?.lesson)?.focus).toBe('self')
        expect(first?.reason).toContain('your own calm first')
      },
    ),
  )
})
