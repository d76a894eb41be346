import { expect, test } from 'vitest'
import { longRuns } from '../../../bin/setup/test-long-runs'
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
  ['90 seconds!', 1],
  ['negotiation starts in 90 sec', 1],
  ['two and a half, no: 2.5 minutes left', 2],
  ['half a minute', 1],
  ['the call is in 6 hours but I have 10 minutes now', 10],
  ['four hours till the board', 240],
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

test.each([
  ["call with their VP at 3, it's 2:48 now", 12],
  ['mtg at 3pm its 2:52 and i havent prepped', 8],
  ['meeting at 14:00, it is 13:50', 10],
  ["starts at 15:30, it's 15:18", 12],
  ["it's 9:50 and the board sits at 10", 10],
  ["it's 11:55, they come at 12", 5],
  ['12:50 now, call at 1 with legal', 10],
  ['4.45pm now, they dial in at 5pm', 15],
  ['It is quarter to three and I see them at three', 15],
  ["it's ten to four, negotiation at 4", 10],
  ['half past two now, their lawyer comes at 3', 30],
  ['its 13h40, they come at 14h00', 20],
  ["it's already 8:57 and the steering committee starts at nine", 3],
  ["the call began at 2, it's 2:40, it ends at 3", 20],
  ["it's 11:50, lunch with them at noon", 10],
  ["their CEO arrives 10am, it's 9:48", 12],
])('reads how long it is from now to a clock time: %s', (task, minutes) => {
  expect(readMinutes(task)).toBe(minutes)
})

test.each([
  "call was at 2, it's 2:48, and nobody is there",
  'they come at 3',
  'at three in the morning when it is two again',
  "it's 2:48 and they still argue",
  "call at 3pm tomorrow, it's 2:48 now",
  "it's 3pm here, call at 3:30 their time",
  'at 10:00 we had 12:30 on the agenda',
  "they went from 2:1 to 3:2, it's unfair",
  "it's 9am, the deadline is at 6pm",
  "the split is 60:40, it's 50:50 in the contract",
  "it's 3 of us and 8 of them at 4 sites",
  "it's 1.2m and they stop at 2",
  'we open at 9 and close at 5',
  'version 2.48 ships at 3',
  "it's 5 days late and they want 10:1",
  "on Monday at 9:00 it's 8:30 for them, nobody knows",
  "it's 7% now and we stop at 5",
])('leaves clock times that are not now and the next: %s', (task) => {
  expect(readMinutes(task)).toBeNull()
})

test.each([
  ['a 1:1 with her in ten', 10],
  ['how do I ask good questions. 1on1 in 10', 10],
  ['chat with legal about liability cap in five', 5],
  ['zoom in 12', 12],
  ['in ten I see their CFO', 10],
  ['facing their CFO in fifteen', 15],
  ['I go in in 5', 5],
  ['I present to the JV board in twenty. help', 20],
  ['supplier comes up in 10, what do I open with', 10],
  ['in 15 their VP calls', 15],
  ['have to see him in ten', 10],
  ['in two I walk in there', 2],
  ['call with the distributor in seven!', 7],
  ['have to face him in 10', 10],
  ['in five we close, and they want more', 5],
  ['pricing talk in thirty', 30],
  ['in 8 w/ their buyer, no plan', 8],
  ['renewal chat w/ acme in 20 and no numbers', 20],
])('reads a bare number behind in: %s', (task, minutes) => {
  expect(readMinutes(task)).toBe(minutes)
})

test.each([
  'one in five',
  'we sell in five countries',
  'in two parts',
  'in ten years they will be gone',
  'they cut the order in three',
  'one in ten of their parts fails',
  'in three',
  'only 3 in 10 answers',
  'we are active in five, they in ten',
  'split it in two',
  'came in 10 under us',
  'the bug is fixed in version 12',
  'meet them in room 12',
  'they ordered in 5,000 units',
  'raised prices in 2024',
  'delivery in five or six weeks',
  'in ten, maybe twelve weeks',
  'they want it in 90',
  'all in one',
  'in 3.5 they changed the clause',
  'in five countries they have dealers',
  'came in at 12',
  'they can ship in 5, maybe 6 weeks',
  'call in 5 hours',
  'I have 5 hours to prepare',
])('leaves what is no minutes behind in: %s', (task) => {
  expect(readMinutes(task)).toBeNull()
})

test.each(['1', '1 ', ':', "it's ", 'in ten ', '3:00 ', "it's 3:00 ", 'half ', 'at three '])(
  'answers on long runs of %j',
  (piece) => {
    for (const run of longRuns(piece)) expect(() => readMinutes(run)).not.toThrow()
  },
)
