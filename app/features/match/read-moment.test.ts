import { expect, test } from 'vitest'
import { readMoment } from './read-moment'

test.each([
  ['just got off the phone with them', 'after'],
  ['just came off a call with Delhi', 'after'],
  ['just out of the meeting', 'after'],
  ['on my way to the partner', 'before'],
  ['they arrive any minute now', 'before'],
  ['tomorrow I meet their CFO', 'before'],
  ['10 min b4 we go in', 'before'],
  ["we're on a break", 'during'],
  ["I'm in a call and they keep shouting", 'during'],
  ['call with them now, they say our survey is rubbish', 'during'],
  ['on zoom with the new one, he never agreed to any of this', 'during'],
  ['in the selection meeting, my boss wants the other company', 'during'],
  ['sitting with them, they drop half of what we signed', 'during'],
  ['on my way in to see them, we raised prices twice', 'before'],
  ['in the last meeting they said no', null],
  ['after the meeting yesterday nobody spoke', 'after'],
  ['it went badly last week', 'after'],
  ['their lawyer is difficult', null],
  ['', null],
])('%s → %s', (task, moment) => {
  expect(readMoment(task)).toBe(moment)
})
