import { beforeAll, describe, expect, test } from 'vitest'
import { loadLibrary } from '~/features/content/load-library.server'
import { buildMatcher } from './build-matcher.server'
import type { LessonCard } from './match.schema'
import { type Matcher, openMatcher } from './open-matcher'

// The kits of the library as it is: what a person gets who names the situation, the moment and the minutes by taps.
const library = await loadLibrary('2026-11-23')
let matcher: Matcher
let cards: Map<string, LessonCard>

beforeAll(async () => {
  matcher = openMatcher((await buildMatcher(library)).data)
  cards = new Map(matcher.data.lessons.map((card) => [card.slug, card]))
})

test('there are kits to look at', () => {
  expect(library.situations).toHaveLength(37)
  expect(library.left).toEqual([])
})

const cells = library.situations.flatMap(({ id, moments }) => moments.map((moment) => ({ id, moment })))
describe.each(cells)('$id, $moment', ({ id, moment }) => {
  test.each([2, 5, 10, 20])('%i minutes', (minutes) => {
    const { kit, situations } = matcher.answer('', { situation: id, moment, minutes })
    expect(situations[0]?.id).toBe(id)

    expect(kit.length).toBeGreaterThanOrEqual(1)
    expect(kit.length).toBeLessThanOrEqual(3)
    const total = kit.reduce((sum, piece) => sum + piece.minutes, 0)
    expect(total, 'the minutes are kept').toBeLessThanOrEqual(minutes)

    const slugs = kit.map((piece) => piece.lesson)
    expect(new Set(slugs).size, `${slugs}: no lesson twice`).toBe(slugs.length)
    const chosen = slugs.map((slug) => cards.get(slug) as LessonCard)
    const points = chosen.map(({ point }) => point)
    expect(new Set(points).size, `${points}: no point twice`).toBe(points.length)

    const isOwnSelf = (card: LessonCard) => card.focus === 'self' && card.situations.includes(id)
    const others = chosen.findIndex((card) => !isOwnSelf(card))
    if (others >= 0) expect(chosen.findLastIndex(isOwnSelf), `${slugs}: yourself first`).toBeLessThan(others)

    const fits = chosen.some((card) => card.situations.includes(id))
    expect(fits, `${slugs}: one at least names the situation`).toBe(true)
    expect(
      kit.every(({ reason }) => reason.length > 0),
      'every piece says why it is here',
    ).toBe(true)
  })
})

test.each(cells)(
  'the kit for $id, $moment holds a lesson for this moment where there is one',
  ({ id, moment }) => {
    const serves = (card: LessonCard | undefined) =>
      card?.situations.includes(id) && card.moments.includes(moment)
    const { kit } = matcher.answer('', { situation: id, moment, minutes: 10 })
    if ([...cards.values()].some(serves))
      expect(kit.some(({ lesson }) => serves(cards.get(lesson)))).toBe(true)
  },
)

test.each([
  ['the partnr has gone quiet and dosnt answer', 'stalled-alliance', null],
  ['they missed the dedaline agian', 'missed-commitment', null],
  ['he is shoutng at me, call starts in 10 minites', 'angry-counterpart', 10],
  ["I'm the alliance manager here, they missed the deadline again", 'missed-commitment', null],
  ['in the steering committee he started shouting at us', 'angry-counterpart', null],
])('“%s” is understood', (task, situation, minutes) => {
  const answer = matcher.answer(task)
  expect(answer.situations[0]?.id).toBe(situation)
  expect(answer.minutes).toBe(minutes)
  // What decided is told as it was typed.
  for (const word of answer.because) expect(task.toLowerCase()).toContain(word)
})

test.each([
  ['renewal call in 10, they want 20% off', ['want 20% off']],
  ['steerco in three quarters of an hour, they missed the deadline', ['missed the deadline']],
  ['before i go in to speak to marta: nervous', ['nervous']],
])('“%s” is understood by words that can be a reason', (task, phrases) => {
  const { because } = matcher.answer(task)
  for (const phrase of phrases) expect(because).toContain(phrase)
  for (const said of because) {
    expect(task).toContain(said)
    expect(said).not.toMatch(/\b(?:call|quarters?|hour|three|before|speak|marta|in|go)\b/)
  }
})

test('whoever is upset by a word that a slip could make of another is heard all the same', () => {
  expect(matcher.answer('he is pissed off about the delay').heat).toBe('them')
  expect(matcher.answer('our partner is furius about the delay').heat).toBe('them')
})
