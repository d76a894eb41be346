import { expect, test } from 'vitest'
import { kindOfWord } from './phrase-kinds'
import { readTokens } from './read-tokens'

test.each([
  ['content', 'price redlines yelling furious deadline lied silent qbr'],
  ['figure', '15% €40k'],
  ['link', "want off can't dont half three 40 partner"],
  ['inner', "the our their of w/ is isn't"],
  ['none', "hour minutes 20min 3:30 tomorrow before after call meeting whisper they i'm hes they've and x"],
] as const)('%s: %s', (kind, typed) => {
  for (const word of typed.split(' ')) expect([word, kindOfWord(readTokens(word))]).toEqual([word, kind])
})

test('a name is in no reason', () => {
  expect(readTokens('we wait for Siemens').map((token) => kindOfWord([token]))).toEqual([
    'none',
    'content',
    'inner',
    'none',
  ])
})
