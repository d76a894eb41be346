import { expect, test } from 'vitest'
import { checkPhrases, describePhrases } from './check-phrases'
import type { Situation } from './content.schema'

const situation = (id: string, ...texts: string[]) =>
  ({
    id,
    phrases: texts.map((text) => ({ text, style: 'terse', story: 'one', moment: 'open' })),
  }) as Situation
const alike = (...situations: Situation[]) => checkPhrases(situations, []).map(({ message }) => message)

test('two phrases that differ by one word are one too many, also in two situations', () => {
  const found = alike(
    situation('hard-anchor', 'they came in at half our price on Monday'),
    situation('hard-tactics', 'on Friday they came in at half our price'),
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('hard-anchor')
})

test('phrases with other details stand', () => {
  expect(
    alike(
      situation('hard-anchor', 'they came in at half our price', 'he laughed and wrote a 2 on the napkin'),
    ),
  ).toEqual([])
})

test('short phrases may be alike', () => {
  expect(alike(situation('hard-anchor', 'half our price', 'half the price'))).toEqual([])
})

test('thin styles are named', () => {
  const sentences = describePhrases([situation('hard-anchor', 'half our price')])
  expect(sentences.join(' ')).toContain('hard-anchor terse')
})
