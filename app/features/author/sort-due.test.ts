import { expect, test } from 'vitest'
import { type DueLesson, sortDue } from './sort-due'

const me = { id: 'me', name: 'Me' }
const lesson = (slug: string, verifyBy: string, more: Partial<DueLesson> = {}): DueLesson => ({
  slug,
  title: slug,
  verified: '2026-01-01',
  verifyBy,
  keeper: null,
  namedKeeper: 'the team',
  needsWork: null,
  ...more,
})
const lessons = [
  lesson('in-time', '2027-06-01'),
  lesson('at-the-edge', '2026-12-26'),
  lesson('just-beyond', '2026-12-27'),
  lesson('long-late', '2025-01-01', { keeper: { id: 'else', name: 'Else' } }),
  lesson('late', '2026-11-25'),
  lesson('mine', '2026-12-01', { keeper: me }),
  lesson('broken', '2027-07-01', { needsWork: { words: 'Wrong', by: 'Bo', at: '2026-11-25T10:00:00Z' } }),
]

test.each([
  ['what is due, mine first', { which: 'due', whose: '' }, 'mine long-late late at-the-edge broken'],
  ['mine', { which: 'due', whose: 'mine' }, 'mine'],
  ['nobody’s', { which: 'due', whose: 'nobody' }, 'late at-the-edge broken'],
  ['all', { which: 'all', whose: '' }, 'mine long-late late at-the-edge just-beyond in-time broken'],
] as const)('%s', (_, filter, order) => {
  const found = sortDue(lessons, { filter, personId: 'me', today: '2026-11-26' })
  expect(found.map(({ slug }) => slug).join(' ')).toBe(order)
})
