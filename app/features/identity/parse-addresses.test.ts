import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAddresses } from './parse-addresses'

const of = (text: string) => parseAddresses(text).map(({ email, name }) => [email, name])

test.each<[string, string, [string | null, string | null][]]>([
  ['nothing', '  \n ; , \t', []],
  ['one address', 'a@b.ch', [['a@b.ch', null]]],
  ['capitals', 'Anna.Meier@B.CH', [['anna.meier@b.ch', null]]],
  [
    'Outlook’s list',
    '"Meier, Anna" <a@b.ch>; x@y.org',
    [
      ['a@b.ch', 'Anna Meier'],
      ['x@y.org', null],
    ],
  ],
  [
    'the same without quotation marks',
    'Meier, Anna <a@b.ch>; Huber, Max <m@b.ch>',
    [
      ['a@b.ch', 'Anna Meier'],
      ['m@b.ch', 'Max Huber'],
    ],
  ],
  [
    'named ones between commas',
    'Anna Meier <a@b.ch>, Max Huber <m@b.ch>',
    [
      ['a@b.ch', 'Anna Meier'],
      ['m@b.ch', 'Max Huber'],
    ],
  ],
  [
    'commas, semicolons, lines and spaces',
    'a@b.ch,c@d.ch;e@f.ch\r\ng@h.ch i@j.ch',
    [
      ['a@b.ch', null],
      ['c@d.ch', null],
      ['e@f.ch', null],
      ['g@h.ch', null],
      ['i@j.ch', null],
    ],
  ],
  ['cells of a table', 'Anna\tMeier\ta@b.ch\nc@d.ch\tMax', [['a@b.ch', 'Anna Meier'], ['c@d.ch', 'Max']]], // biome-ignore format: a table
  ['a name before', 'Anna Meier a@b.ch', [['a@b.ch', 'Anna Meier']]],
  ['a name in brackets behind', 'a@b.ch (Anna Meier)', [['a@b.ch', 'Anna Meier']]],
  ['mailto', '<mailto:a@b.ch> mailto:c@d.ch?subject=x', [['a@b.ch', null], ['c@d.ch', null]]], // biome-ignore format: a table
  ['a full stop at the end', 'Write to a@b.ch.', [['a@b.ch', 'Write to']]],
  ['a numbered list', '1. Anna <a@b.ch>\n- c@d.ch', [['a@b.ch', 'Anna'], ['c@d.ch', null]]], // biome-ignore format: a table
  ['one twice, the name of the second', 'a@b.ch; Anna <A@b.ch>', [['a@b.ch', 'Anna']]],
  ['what is no address', 'hello; a@; a@b.ch', [[null, null], [null, null], ['a@b.ch', null]]], // biome-ignore format: a table
  ['German quotation marks', '„Anna Meier“ <a@b.ch>', [['a@b.ch', 'Anna Meier']]],
  ['signs one does not see', '\u200ba@b.ch\u00a0;\ufeffc@d.ch', [['a@b.ch', null], ['c@d.ch', null]]], // biome-ignore format: a table
  ['a quotation mark that is never closed', '"Anna <a@b.ch>; c@d.ch', [['a@b.ch', 'Anna'], ['c@d.ch', null]]], // biome-ignore format: a table
  ['two in angles beside each other', '<a@b.ch> <c@d.ch>', [['a@b.ch', null], ['c@d.ch', null]]], // biome-ignore format: a table
  ['markup in a name', '<script>alert(1)</script> <a@b.ch>', [['a@b.ch', null]]],
  ['a plus and an apostrophe', "o'neil+x@b.ch", [["o'neil+x@b.ch", null]]],
])('reads %s', (_name, text, expected) => {
  expect(of(text)).toEqual(expected)
})

test('tells what was no address in its own words, so that it can be mended', () => {
  expect(parseAddresses('a@b.ch, Max Huber').map(({ given }) => given)).toEqual(['a@b.ch', 'Max Huber'])
})

test('any addresses, however they are joined, are all found once', () => {
  const address = fc.stringMatching(/^[a-z]{1,8}@[a-z]{2,8}\.ch$/)
  const joiner = fc.constantFrom(', ', '; ', '\n', '\t', ' ', ';\r\n', ',')
  fc.assert(
    fc.property(fc.array(address, { minLength: 1, maxLength: 20 }), joiner, (addresses, join) => {
      expect(parseAddresses(addresses.join(join)).map(({ email }) => email)).toEqual([...new Set(addresses)])
    }),
  )
})

test('no text makes it fail, nor takes it long', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(parseAddresses(text))))
  for (const sign of ['<', '"', '(', ',', ';', '@', ' ', '\t', '"<', 'a@b.ch '])
    expect(Array.isArray(parseAddresses(sign.repeat(100_000 / sign.length)))).toBe(true)
})
