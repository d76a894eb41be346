import type { GapDecisionKind } from './gaps.schema'

export const gapWords: Record<GapDecisionKind, string> = {
  lesson: 'New lesson',
  phrase: 'New phrase',
  'not-ours': 'Not ours',
  done: 'Nothing to do',
}
