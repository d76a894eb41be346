import { expect, test } from 'vitest'
import { readMoment } from './read-moment'

test.each([
  ['tomorrow I meet their CFO', 'before'],
  ['10 min b4 we go in', 'before'],
  ["we're on a break", 'during'],
  ["I'm in a call and they keep shouting", 'during'],
  ['after the meeting yesterday nobody spoke', 'after'],
  ['it went badly last week', 'after'],
  ['their lawyer is difficult', null],
  ['', null],
])('%s → %s', (task, moment) => {
  expect(readMoment(task)).toBe(moment)
})
