import { type Grade as FsrsGrade, fsrs, Rating } from 'ts-fsrs'
import type { Grade } from './fresh-words'

/** One question's place in somebody's memory. */
export type Memory = {
  due: Date
  /** Days after which it is still known with a chance of 90 %. */
  stability: number
  /** From 1 to 10. */
  difficulty: number
  scheduledDays: number
  learningSteps: number
  reps: number
  lapses: number
  state: number
  lastReview: Date | null
}

const ratings: Record<Grade, FsrsGrade> = {
  forgot: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/**
 * The Free Spaced Repetition Scheduler with its published default weights, aiming at a chance of 90 % that the answer
 * comes back. Steps of minutes are off, since no more than one question a day is asked; and so is its random spread, so
 * that the same answers always lead to the same day.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })

/**
 * When to ask again after an answer.
 * @param before null for the first answer
 * @param at when it was answered; not before the last answer
 */
export function scheduleRecall(before: Memory | null, grade: Grade, at: Date): Memory {
  const { card } = scheduler.next(before ? toCard(before) : newCard(at), at, ratings[grade])
  return {
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: card.last_review ?? at,
  }
}

function newCard(at: Date) {
  const nothing = { stability: 0, difficulty: 0, scheduledDays: 0, learningSteps: 0, reps: 0, lapses: 0 }
  return toCard({ due: at, ...nothing, state: 0, lastReview: null })
}

function toCard({ due, stability, difficulty, reps, lapses, state, ...memory }: Memory) {
  return {
    due,
    stability,
    difficulty,
    reps,
    lapses,
    state,
    // The library works out the days that went by from the last review.
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    last_review: memory.lastReview,
  }
}
