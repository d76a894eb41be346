import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordBucket } from './hash-feature'
import { learnSpelling } from './learn-spelling'
import { createMender } from './mend-spelling'
import { readTokens } from './read-tokens'
import { stemWord } from './stem-word'

const phrases = Array.from({ length: 60 }, () => 'our alliance partner shouted in every meeting and signing')
const language = ['partner', 'parker', 'sigh', 'kelp', 'the', 'of']
const rarities = new Map(
  ['alliance', 'partner', 'shouted', 'meeting', 'signing'].map((word, at) => [
    wordBucket(stemWord(word)),
    at + 1,
  ]),
)
const spelling = learnSpelling(phrases, language)
if (!spelling) throw new Error('nothing learned')
const mender = createMender(spelling, (bucket) => rarities.get(bucket) ?? null)
const mend = (task: string) => mender(task, readTokens(task))

test('a slip of the finger is mended, and what was typed is kept', () => {
  const { text, tokens } = mend('our aliance prtner shuoted in the meting!')
  expect(text).toBe('our alliance partner shouted in the meeting!')
  expect(tokens.map(({ typed }) => typed).join(' ')).toBe('our aliance prtner shuoted in the meting !')
  expect(tokens[1]?.form).toBe(stemWord('alliance'))
})

test('what is a word by itself stays, as it is written and with its endings', () => {
  for (const text of ['parker', 'parkers', 'sighing'])
    expect(mend(`he was ${text}`).text).toBe(`he was ${text}`)
})

test('names, short words, contractions, numbers, two slips and a wrong first letter stay', () => {
  for (const text of ['Alliace', 'alianc', 'xlliance', "partne's", 'partne7', 'prt', 'm', 'PARTNE'])
    expect(mend(`it was ${text} there`).text).toBe(`it was ${text} there`)
})

test('shorthand and units are what they are', () => {
  for (const text of ['mtgs', 'mins', 'tmrw']) expect(mend(`5 ${text}`).text).toBe(`5 ${text}`)
})

test('whatever was mended is not mended again, and of any text nothing else is touched', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-zA-Z']{1,9}$/),
    fc.constantFrom('aliance', 'prtner', 'siging', 'kelpp'),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const { text } = mend(words.join(' '))
      expect(mend(text).text).toBe(text)
      const changed = text.split(' ').filter((now, at) => now !== words[at])
      expect(changed.every((now) => phrases[0]?.includes(now))).toBe(true)
    }),
  )
})

test('without phrases there is nothing to mend by', () => {
  expect(learnSpelling([], language)).toBe(null)
})
