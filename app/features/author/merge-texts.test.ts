import { expect, test } from 'vitest'
import { mergeTexts } from './merge-texts'

const common = 'one\ntwo\nthree\nfour\nfive'

test('changes of different lines are both in the text', () => {
  const merged = mergeTexts({
    common,
    theirs: common.replace('one', 'ONE'),
    mine: common.replace('five', 'FIVE'),
  })
  expect(merged).toEqual({ text: 'ONE\ntwo\nthree\nfour\nFIVE', conflicts: [] })
})

test('the same change by both is one change', () => {
  const both = common.replace('two', 'TWO')
  expect(mergeTexts({ common, theirs: both, mine: both })).toEqual({ text: both, conflicts: [] })
})

test('different changes of one line stand between marks, with their lines named', () => {
  const { text, conflicts } = mergeTexts({
    common,
    theirs: common.replace('three', 'drei'),
    mine: common.replace('three', 'trois'),
  })
  expect(conflicts).toEqual([{ from: 3, to: 7 }])
  expect(text.split('\n').slice(3, 6)).toEqual(['drei', '=======', 'trois'])
})

test('without the common text nothing of either is lost', () => {
  const { text } = mergeTexts({ common: null, theirs: `${common}\nsix`, mine: `zero\n${common}` })
  expect(text).toBe(`zero\n${common}\nsix`)
})

test('no line of either text is lost, however they differ', () => {
  let seed = 7
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  const change = (lines: string[], by: string) =>
    lines.flatMap((line, at) => (random() < 0.3 ? [`${by}${at}`, line] : line))
  for (let round = 0; round < 200; round++) {
    const lines = Array.from({ length: 12 }, (_, at) => `line ${at}`)
    const [theirs, mine] = [change(lines, 'a'), change(lines, 'b')]
    const { text } = mergeTexts({
      common: lines.join('\n'),
      theirs: theirs.join('\n'),
      mine: mine.join('\n'),
    })
    const merged = new Set(text.split('\n'))
    for (const line of [...theirs, ...mine]) expect(merged).toContain(line)
  }
})
