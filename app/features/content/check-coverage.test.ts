import { expect, test } from 'vitest'
import { checkCoverage } from './check-coverage'

const situation = {
  id: 'impasse',
  title: 'Stuck',
  phase: 'negotiate' as const,
  moments: ['before' as const, 'during' as const],
}
const lesson = { slug: 'one', situations: ['impasse'], moments: ['before' as const], focus: 'self' as const }
const second = { ...lesson, slug: 'two', moments: ['during' as const] }
const gap = (cell: string) => `- {${cell}, why: nobody has time for it then}\n`

function check(changes: Partial<Parameters<typeof checkCoverage>[0]> = {}) {
  return checkCoverage({ situations: [situation], lessons: [lesson, second], gapsSource: '', ...changes })
}
const rules = (changes: Parameters<typeof check>[0]) =>
  check(changes).problems.map(({ rule, message }) => `${rule}: ${message}`)

test('lays lessons out by situation and moment', () => {
  const { markdown, summary, problems } = check()
  expect(problems).toEqual([])
  expect(markdown).toContain(
    '| Stuck (`impasse`) | 2 | [one](lessons/one/index.mdx) | [two](lessons/two/index.mdx) | – |',
  )
  expect(summary[0]).toContain('2 self')
})

test('finds an empty cell, unless there is a reason', () => {
  const lessons = [lesson, { ...lesson, slug: 'two' }]
  expect(rules({ lessons })).toEqual(['coverage: No lesson serves impasse in the moment "during".'])
  const excused = check({ lessons, gapsSource: gap('situation: impasse, moment: during') })
  expect(excused.problems).toEqual([])
  expect(excused.markdown).toContain('*none: nobody has time for it then*')
})

test('a lesson serves each situation it names, and is the first one’s own', () => {
  const lessons = [lesson, { ...second, situations: ['closing', 'impasse'] }]
  expect(rules({ lessons })).toEqual(['own-lessons: impasse has 1 lessons of its own; it needs 2.'])
})

test.each([
  [
    'a cell that does not make sense',
    gap('situation: impasse, moment: after'),
    'There is no cell impasse, after.',
  ],
  ['an unknown situation', gap('situation: lunch, moment: after'), 'There is no cell lunch, after.'],
  [
    'a cell that is served',
    gap('situation: impasse, moment: during'),
    'The cell impasse, during has a lesson now.',
  ],
  ['an unknown moment', gap('situation: impasse, moment: never'), '0.moment: '],
  ['no reason', '- {situation: impasse, moment: during}', '0.why: '],
  ['no YAML', '- [', ''],
])('refuses a gap with %s', (_name, gapsSource, message) => {
  const problems = rules({ gapsSource })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(`coverage-gaps: ${message}`)
})
