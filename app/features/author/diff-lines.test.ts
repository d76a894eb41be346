import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from './diff-lines'

const shape = (before: string, after: string) =>
  diffLines(before, after).map((row) => `${row.before ?? ' '}${row.after ?? ' '} ${row.text}`)

test.each([
  ['a\nb\nc', 'a\nx\nc', ['11 a', '2  b', ' 2 x', '33 c']],
  ['', 'a\nb', [' 1 a', ' 2 b']],
  ['a', 'a', ['11 a']],
  ['a\nb', 'b', ['1  a', '21 b']],
  ['b', 'a\nb\nc', [' 1 a', '12 b', ' 3 c']],
])('%j to %j', (before, after, rows) => expect(shape(before, after)).toEqual(rows))

test('each text can be read off its rows, with its own numbers', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '', 'c'), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(text, text, (old, now) => {
      const rows = diffLines(old.join('\n'), now.join('\n'))
      const side = (of: 'before' | 'after') => rows.filter((row) => row[of] !== null)
      expect(side('after').map((row) => row.text)).toEqual(now)
      expect(side('after').map((row) => row.after)).toEqual(now.map((_, at) => at + 1))
      if (old.join('\n') !== '') expect(side('before').map((row) => row.text)).toEqual(old)
    }),
  )
})

test('texts without an end are compared all the same', () => {
  const lines = (sign: string) => Array.from({ length: 9_000 }, (_, at) => `${sign}${at}`).join('\n')
  expect(diffLines(lines('a'), lines('b'))).toHaveLength(18_000)
})
