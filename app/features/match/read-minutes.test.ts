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
  ['they opened at 1.2m, we are out for a moment, 5 min', 5],
  ['they just walked out, 5m', 5],
  ['6m til they are back', 6],
  ['got thirty-five minutes', 35],
  ['fifty five minutes until the board', 55],
  ['seventeen minutes till we start', 17],
  ['5 to 10 minutes before she calls', 5],
  ['10-15 mins before I go in', 10],
  ['call in five, what do I say', 5],
  ["in ten I'm back in there", 10],
  ['hour and a half until dinner', 90],
  ['hour till the call', 60],
  ['1h15 until they come', 75],
  ['ten-ish minutes before he is here', 10],
  ['five minutes and I have no idea what to say', 5],
])('reads the time the person has: %s', (task, minutes) => {
  expect(readMinutes(task)).toBe(minutes)
})

test.each([
  'the call lasts 40 minutes',
  'The savings came to 2.3m. They think it is theirs.',
  'overrun on the joint rig 1.4m who pays',
  'they offered 3m, we said 5m',
  'they owe us £5m',
  'EUR 7m dispute',
  'they kept me waiting an hour and then cancelled',
  '45 minutes in and nobody has said anything',
  'they cancelled ten minutes before the start',
  'five minutes before signing they want another 2%',
  'our 30 minute weekly sync tomorrow',
  'they only ever give us 30 minutes',
  'their office is 20 minutes away',
  'pushed back by 30 minutes',
  'he takes 30 minutes to answer',
  'We are only 3, they are 8',
  'we have 2, they have 8',
  'nine candidates and have 2 left',
  'they went from 12 to 8 max',
  'they can ship in 5, maybe 6 weeks',
  'an hour on the phone and no result',
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
