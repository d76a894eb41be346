import { expect, test } from 'vitest'
import { readMomentWords } from './read-moment-words'

test.each([
  ['we start in 20 minutes', 'we start _insoon_'],
  ['ten minutes left', '_left_'],
  ['they signed two weeks ago', 'they signed _ago_'],
  ['last Friday she rang', '_last_ she rang'],
  ['next week at 9:30', '_next_ _atclock_'],
  ['we’re on a short break', 'we are _break_'],
  ["she's late, he'll wait", 'she is late he will wait'],
  ['mtg tmrw', 'meeting tomorrow'],
])('%s → %s', (task, words) => {
  expect(readMomentWords(task).join(' ')).toBe(words)
})

test.each(['1 '.repeat(9000), 'in a '.repeat(4000), 'x'.repeat(20_000)])(
  'a long text stays fast: %#',
  (task) => {
    const started = performance.now()
    readMomentWords(task)
    expect(performance.now() - started).toBeLessThan(50)
  },
)
