import fc from 'fast-check'
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { type Grade, grades } from './fresh-words'
import { type Memory, scheduleRecall } from './schedule-recall'

const start = new Date('2026-11-23T08:00:00Z')
const day = 24 * 60 * 60 * 1000
const later = (memory: Memory, days = 0) => new Date(memory.due.getTime() + days * day)

/** Answers one after the other, each on the day it is due. */
function answerAll(given: Grade[], first: Memory | null = null): Memory {
  return given.reduce<Memory | null>(
    (memory, grade) => scheduleRecall(memory, grade, memory ? later(memory) : start),
    first,
  ) as Memory
}

const runs = fc.array(fc.constantFrom(...grades), { minLength: 1, maxLength: 12 })

test('good answers make the pauses longer', () => {
  const pauses = [1, 2, 3, 4, 5].map((count) => answerAll(Array(count).fill('good')).scheduledDays)
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
  expect(new Set(pauses).size).toBe(pauses.length)
})

test('what was forgotten comes back sooner than before, and counts as a lapse', () => {
  const known = answerAll(['good', 'good', 'good'])
  const lost = scheduleRecall(known, 'forgot', later(known))
  expect(lost.scheduledDays).toBeLessThan(known.scheduledDays)
  expect(lost.lapses).toBe(1)
})

test('a better answer never brings a question back sooner, and none the same day', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 0, max: 90 }), (given, late) => {
      const memory = answerAll(given)
      const pauses = grades.map((grade) => scheduleRecall(memory, grade, later(memory, late)).scheduledDays)
      return pauses.every((pause, at) => pause >= 1 && pause >= (pauses[at - 1] ?? 1))
    }),
  )
})

test('difficulty stays within 1 and 10, stability above nought, and the due day is to come', () => {
  fc.assert(
    fc.property(runs, (given) => {
      const { difficulty, stability, due, lastReview, reps } = answerAll(given)
      return (
        difficulty >= 1 &&
        difficulty <= 10 &&
        stability > 0 &&
        due > (lastReview ?? due) &&
        reps === given.length
      )
    }),
  )
})

test('is what the library says of a card it kept itself', () => {
  const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })
  const ratings = { forgot: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
  fc.assert(
    fc.property(runs, (given) => {
      let card = createEmptyCard(start)
      for (const [at, grade] of given.entries())
        card = scheduler.next(card, at === 0 ? start : card.due, ratings[grade]).card
      const { due, stability, difficulty, state } = card
      expect(answerAll(given)).toMatchObject({ due, stability, difficulty, state })
    }),
  )
})
