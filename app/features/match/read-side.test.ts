import { expect, test } from 'vitest'
import { readSide } from './read-side'

test.each([
  ['they missed the delivery again', 'they'],
  ["the supplier has cancelled tomorrow's visit", 'they'],
  ['she lied to my face', 'they'],
  ['their CFO wants ten percent more', 'they'],
  ['our partner leaked the plan to the press', 'they'],
  ['my client refuses to pay', 'they'],
  ['we were promised a second engineer', 'they'],
  ["I've been told nothing", 'they'],
  ['Marek shouted at my team', 'they'],
  ['"you promised us the data", their lawyer wrote', 'we'],
  ['it was their mistake and nobody says it', 'they'],
  ['ptnr chnaged the date, forgot 2 tell us', 'they'],
  ['the director of the clinic shouts since five minutes', 'they'],
  ["they won't sign", 'they'],
  ['he claims we broke the contract', 'they'],
  ['mildest man alive swore at us', 'they'],
  ['their lead dev ignores every ticket', 'they'],
  ['leaked our roadmap to a rival', 'they'],
  ['we missed the deadline', 'we'],
  ['I forgot to invite their chief', 'we'],
  ['I snapped at their engineer', 'we'],
  ['our CEO cancelled the programme this morning', 'we'],
  ['my boss promised them too much', 'we'],
  ['how do I apologise for the outage', 'we'],
  ['our breach hit their patients', 'we'],
  ['i sent them the wrong file by mistake', 'we'],
  ['told them a date, we cut the budget since', 'we'],
  ['our hq cut the joint budget by 40%', 'we'],
  ['I must tell him about our mistake', 'we'],
  ['"but you promised", she says', 'we'],
  ["they didn't deliver on Friday as promised", 'they'],
  ['our partner is behind schedule with the parts', 'they'],
  ['they were supposed to send two engineers and only sent one', 'they'],
  ['the other team missed their due date', 'they'],
  ['my counterpart has not done his action items', 'they'],
  ["we're three weeks late, must tell them", 'we'],
  ['our part is behind schedule', 'we'],
  ['we will not make the date we agreed', 'we'],
  ['my team is late and has to say so', 'we'],
  ['they found out that we lied to them', 'we'],
  ['they caught us lying', 'we'],
  ['I caught them lying', 'they'],
  ['they found out this morning', null],
  ['we were supposed to talk at ten', null],
  ["scared they'll ask something I cant answer", null],
  ["we don't have to do anything", null],
  ['what if they are late', null],
  ['how do I prepare for a price talk?', null],
  ['what is a fair split of the savings', null],
  ['we promised each other volumes', null],
  ['what do they want?', null],
  ['if they cancel, what is plan B?', null],
  ['10 min to the meeting', null],
  ['', null],
])('%s → %s', (task, side) => {
  expect(readSide(task)).toBe(side)
})

test.each(['a', 'a ', ' ', '"', "'", '\n', 'they ', 'we have ', 'their ', 'They said ', '\u{1f91d}'])(
  'answers on long runs of %j',
  (piece) => {
    for (const size of [1_000, 10_000, 100_000]) {
      expect(['they', 'we', null]).toContain(readSide(piece.repeat(size / piece.length)))
    }
  },
)
