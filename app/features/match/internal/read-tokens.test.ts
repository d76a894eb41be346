import { expect, test } from 'vitest'
import { readTokens } from './read-tokens'

test.each([
  ['parties, classes and offices', 'party class and offic'],
  ['status bonus basis boss', 'status bonus basis boss'],
  ['planning running telling making', 'plan run tell making'],
  ['stopped agreed needed shouted', 'stop agre need shout'],
  ['quickly only price', 'quick only price'],
  ['They RANG at 3:30 on Monday', 'they rang at _clock_ on _date_'],
  ['w/o a word, mtg b4 lunch', 'without a word meet befor lunch'],
  ["they won't, it's ours", 'they can not it ours'],
  ['on a short break', '_break_'],
  ['I saw Marta and paid EUR 40k', 'i saw them and paid _money_'],
  ['I have to call Dr. Ana Weiss about Siemens', 'i have to call them about them'],
  ['told them, Mrs Osei of Acme Foods', 'told them them of them'],
  ['Müller said naïve things in Q3', 'muller said naive thing in _date_'],
  ['the boss broke it', 'the boss broke it'],
])('%s → %s', (task, forms) => {
  expect(
    readTokens(task)
      .map(({ form }) => form)
      .join(' '),
  ).toBe(forms)
})

test.each([
  ['we apologised to the organisation', 'we apologized to the organization'],
  ['they recognise it and are reorganising', 'they recognize it and are reorganizing'],
  ['a favour, their behaviour, our neighbours', 'a favor, their behavior, our neighbors'],
  ['favoured, honouring, labourer', 'favored, honoring, laborer'],
  ['they cancelled, we are travelling, he fulfilled it', 'they canceled, we are traveling, he fulfiled it'],
  ['the programme of the centre, a licence', 'the program of the center, a license'],
  ['our sceptical board analyses the e-mail', 'our skeptical board analyzes the e-mail'],
  ['they never answer emails', 'they never answer mails'],
])('%s is the same as %s', (british, american) => {
  const formsOf = (task: string) => readTokens(task).map(({ form }) => form)
  expect(formsOf(british)).toEqual(formsOf(american))
})

test.each([
  ['I am the lead, they shout', '0 0 0 0 1 1'],
  ['No. Really? (he left) - so we wait', '0 1 1 2 2 3 3 3'],
  ['they sent it at 3:30, 1,500 units – no reply', '0 0 0 0 0 1 1 2 2'],
  ['first line\n\nsecond: a follow-up e.g. this', '0 0 1 2 2 2 2 2 3'],
  ['and he shouts and we wait but I', '0 0 0 1 1 1 2 2'],
  ['they went quiet since the kickoff', '0 0 0 1 1 1'],
  ['they ask for it in writing in the call', '0 0 0 0 0 0 1 1 1'],
  ['in the call, in our room they left', '0 0 0 1 1 1 1 1'],
  [', , hello ,', '0'],
])('the clauses of "%s" are %s', (task, clauses) => {
  expect(
    readTokens(task)
      .map(({ clause }) => clause)
      .join(' '),
  ).toBe(clauses)
})

test('words that only look like another spelling stay apart', () => {
  const forms = readTokens('our four hours, the prize, the size, a puzzle').map(({ form }) => form)
  expect(forms).toEqual(['our', 'four', 'hour', 'the', 'prize', 'the', 'size', 'a', 'puzzl'])
})
