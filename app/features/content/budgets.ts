import type { Depth } from './words'

/** What each depth may hold at most (docs/authoring.md). */
export const budgets: Record<Depth, { words: number; seconds: number }> = {
  essence: { words: 130, seconds: 60 },
  core: { words: 650, seconds: 300 },
  deeper: { words: 1400, seconds: 600 },
}
