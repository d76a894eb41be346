import { expect, test } from 'vitest'
import { readMinutes } from './read-minutes'

test.each([
  ["they just came in at half our price, we're on a break, 5 min", 5],
  ['10 min b4 I go in', 10],
  ['I have a quarter of an hour', 15],
  ['half an hour until the call', 30],
  ['quarter of an hour before the board', 15],
  ['three quarters of an hour left', 45],
  ['in 5, they want an answer', 5],
  ['call starts in twenty minutes', 20],
  ['got 8mins', 8],
  ["I've got about ten minutes to prepare", 10],
  ['only 2 minutes left', 2],
  ['an hour and a half before dinner with them', 90],
  ['a couple of minutes, please', 2],
  ['back in in 7', 7],
  ['90 seconds!', 2],
  ['meeting in one hour', 60],
  ['they want each mail answered within four hours and I have five minutes before I leave', 5],
  ['15-minute break', 15],
  ['call in 10 minuts', 10],
  ['got 5 mintues', 5],
  ['ten minites until they are back', 10],
])('reads the time the person has: %s', (task, minutes) => {
  expect(readMinutes(task)).toBe(minutes)
})

test.each([
  'the call lasts 40 minutes',
  'she was 20 minutes late again',
  'he shouted for ten minutes',
  'they have been silent for five minutes',
  'after 30 minutes of small talk nothing',
  'we have 3 months to renew',
  'they want 5 percent',
  'the last 45 minutes were a monologue',
  'our 60 minute meeting ended badly',
  'nothing about time here',
  '',
])('takes other lengths of time for what they are: %s', (task) => {
  expect(readMinutes(task)).toBeNull()
})

test('takes the time that is left over another one', () => {
  expect(readMinutes('the meeting lasts 60 minutes and I have 5 minutes before it')).toBe(5)
})
