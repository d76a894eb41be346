import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkSituation } from './check-situation'

const source = readFileSync('content/situations/hard-anchor.mdx', 'utf8')
const phrasesSource = readFileSync('content/situations/hard-anchor.phrases.txt', 'utf8')
const check = (text: string) =>
  checkSituation({
    id: 'hard-anchor',
    file: 'a.mdx',
    source: text,
    phrasesFile: 'a.phrases.txt',
    phrasesSource,
  })
const textsOf = (text: string) => check(text).situation?.phrases.map((phrase) => phrase.text) ?? []

test('a phrase of the file is taken out, or said otherwise, by the text alone', () => {
  const all = textsOf(source)
  const gone = check(source).situation?.phrases.find(({ style }) => style === 'terse')?.text ?? ''
  const named = JSON.stringify(gone)
  const without = source.replace('\nphrases:', `\nwithout: [${named}]\nphrases:`)
  expect(check(without).problems).toEqual([])
  expect(textsOf(without)).toEqual(all.filter((text) => text !== gone))
  const changed = without.replace('\nphrases:\n', `\nphrases:\n  - ${JSON.stringify(`${gone}, again`)}\n`)
  expect(textsOf(changed)).toHaveLength(all.length)
})

test('what is to be taken out and is not there is told', () => {
  const text = source.replace('\nphrases:', '\nwithout: [nobody ever said this]\nphrases:')
  expect(check(text).problems).toMatchObject([{ rule: 'phrase-unknown', level: 'warning' }])
})
