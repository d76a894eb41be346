import { expect, test } from 'vitest'
import { readHeat } from './read-heat'

test.each([
  ["I'm so angry I could scream", 'me'],
  ['8 min until they come back and my hands are shaking', 'me'],
  ['panicking, board in 5', 'me'],
  ["can't think straight, they want an answer now", 'me'],
  ['so nervous abt the demo', 'me'],
  ['he makes me furious every single time', 'me'],
  ['I shouted at their engineer this morning', 'me'],
  ['she yelled at me and now I am shaking', 'me'],
  ['my mind went blank in front of the whole board', 'me'],
  ['I want to hit back hard', 'me'],
  ['close to tears in the corridor', 'me'],
  ['I am ashamed of what we did to them', 'me'],
  ['my heart is pounding before the call', 'me'],
  ['how can I stay calm when he provokes', 'me'],
  ['I feel insulted by their offer', 'me'],
  ['im scard of the meeting with there director', 'me'],
  ['in a rage, need 2 min', 'me'],
  ['my boss is furious', 'them'],
  ['our client is livid about the delay', 'them'],
  ['he is shouting at me on the call', 'them'],
  ['got an angry mail from Porto', 'them'],
  ['mail in all caps', 'them'],
  ['she is crying and I do not know what to say', 'them'],
  ['cust yelling abt the invoice, wat now', 'them'],
  ['the director shouts since five minutes', 'them'],
  ['I was yelled at by their CFO', 'them'],
  ['"I am furious with all of you," she wrote', 'them'],
  ['he hung up on me', 'them'],
  ['their VP stormed out', 'them'],
  ["Ludmila won't stop shouting", 'them'],
  ['partner insulted by our first offer', 'them'],
  ["I'm not angry, only surprised", null],
  ['how do I tell them without shouting', null],
  ['they came in at half our price', null],
  ["I'm afraid that the date will slip", null],
  ['we shook hands on it and that was that', null],
  ['if she gets angry, what then?', null],
  ['the partner thinks I am hostile', null],
  ['partner wants aggressive growth targets', null],
  ['', null],
])('%s → %s', (task, heat) => {
  expect(readHeat(task)).toBe(heat)
})

test.each(['a', 'a ', ' ', '"', "'", '\n', 'i ', 'my hands ', "can't ", 'shout, ', '\u{1f621}'])(
  'answers on long runs of %j',
  (piece) => {
    for (const size of [1_000, 10_000, 100_000]) {
      expect(['me', 'them', null]).toContain(readHeat(piece.repeat(size / piece.length)))
    }
  },
)
