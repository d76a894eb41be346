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
  ['I saw Marta and paid EUR 40k', 'i saw _name_ and paid _money_'],
  ['Müller said naïve things in Q3', 'muller said naive thing in _date_'],
  ['the boss broke it', 'the boss broke it'],
])('%s → %s', (task, forms) => {
  expect(
    readTokens(task)
      .map(({ form }) => form)
      .join(' '),
  ).toBe(forms)
})
