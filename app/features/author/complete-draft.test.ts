import { expect, test } from 'vitest'
import { completeDraft } from './complete-draft'

/** `|` is the caret. */
function labels(marked: string): string[] | undefined {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const found = completeDraft({ kind: 'lesson', text, at, situationIds: ['hard-anchor', 'first-meeting'] })
  return found?.options.map(({ label }) => label)
}

test.each([
  ['---\nti|\n---\n', 'title'],
  ['---\nsituations: [ha|]\n---\n', 'hard-anchor'],
  ['---\nmoments: [before, |]\n---\n', 'during'],
  ['---\nfocus: |\n---\n', 'self'],
  ['---\n---\n\n<|', 'Say'],
  ['---\n---\n\n<Sc|', 'Scenario'],
  ['---\n---\n\n<Avoid |', 'why'],
  ['---\n---\n\n<Step depth="|', 'core'],
])('%j offers %s', (text, label) => {
  expect(labels(text)).toContain(label)
})

test('an attribute that is there is not offered again, and plain words get nothing', () => {
  expect(labels('<Avoid why="so" |')).toEqual(['instead'])
  expect(labels('---\n---\n\nplain wor|')).toBeUndefined()
  expect(labels('---\n---\n\n<Say>said</Say> and|')).toBeUndefined()
})
