import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asidesFile, readAsides } from './read-asides'

test('one aside a line, without remarks and empty lines', () => {
  const { asides, problems } = readAsides("# who I am\nI'm a lawyer\r\n\n  lawyer here,  \n")
  expect(asides).toEqual(["I'm a lawyer", 'lawyer here,'])
  expect(problems).toEqual([])
})

test('what stands there twice or tells a story is named with its line, and left out', () => {
  const { asides, problems } = readAsides(`I'm a lawyer\nI'M A LAWYER\n${'and then '.repeat(10)}\n`)
  expect(asides).toEqual(["I'm a lawyer"])
  expect(problems).toMatchObject([
    { file: asidesFile, line: 2, rule: 'aside', level: 'error' },
    { file: asidesFile, line: 3, rule: 'aside', message: expect.stringContaining('60 at most') },
  ])
})

test("the library's own list has no faults", () => {
  const { asides, problems } = readAsides(readFileSync(asidesFile, 'utf8'))
  expect(problems).toEqual([])
  expect(asides.length).toBeGreaterThan(300)
})
