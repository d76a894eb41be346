import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSafety } from './check-safety'

const gate = (source: string) => checkSafety({ file: 'draft', source })
const refusal = (source: string) => {
  const { problems, body } = gate(source)
  return { rule: problems[0]?.rule, line: problems[0]?.line, accepted: body !== null }
}

describe('refuses, with its line', () => {
  test.each<[string, string, string, number]>([
    ['an import', 'Words.\n\nimport x from "node:fs"', 'no-code', 3],
    ['an export', 'export const x = 1', 'no-code', 1],
    ['an export with empty lines in it', 'export const x = (\n\n1\n\n)', 'no-code', 1],
    ['an import below a sentence of that word', 'import duties rise.\n\nimport x from "y"', 'syntax', 1],
    ['an expression', 'a\n\nb {process.env.A}', 'no-code', 3],
    ['an expression in a link', '[x{y}](https://a.example)', 'no-code', 1],
    ['an element', 'a\n\n<div>x</div>', 'unknown-part', 3],
    ['a part that is none', '<SecretPanel/>', 'unknown-part', 1],
    ['a name that every object has', '<constructor/>', 'unknown-part', 1],
    ['an attribute with code', '<Say when={x}>Hello</Say>', 'attribute-code', 1],
    ['spread attributes', '<Say {...props}>Hello</Say>', 'attribute-code', 1],
    ['an attribute without a value', '<Say when>Hello</Say>', 'attribute-code', 1],
    ['an attribute that the part has not', '<Say onClick="x">Hello</Say>', 'attribute-unknown', 1],
    ['an attribute that every object has', '<Say constructor="x">Hello</Say>', 'attribute-unknown', 1],
    ['the same attribute twice', '<Say when="a" when="b">Hello</Say>', 'attribute-twice', 1],
    [
      'a value that the part does not know',
      '<Step depth="all" title="a">\n\nx\n\n</Step>',
      'attribute-value',
      1,
    ],
    ['a script address', '[x](javascript:alert(1))', 'address', 1],
    ['one with a tab in it', '[x](<java\tscript:alert(1)>)', 'address', 1],
    ['one with a character reference', '[x](javascript&#58;alert(1))', 'address', 1],
    ['one in a definition', '[x]\n\n[x]: <java&NewLine;script:alert(1)>', 'address', 3],
    ['an address of another site in disguise', '[x](//evil.example)', 'address', 1],
    ['the same with backslashes', '[x](/\\evil.example)', 'address', 1],
    ['a user name before the host', '[x](https://good.example@evil.example)', 'address', 1],
    ['data for an address', '[x](data:text/html,hi)', 'address', 1],
    ['an image from elsewhere', '![x](https://evil.example/x.png)', 'image', 1],
    ['one that a definition names', '![x][y]\n\n[y]: https://evil.example/x.png', 'image', 3],
    ['a definition in what looks like code', '[x][y]\n\n    [y]: <javascript:alert(1)>', 'address', 3],
    ['a link in what looks like code', 'a\n\n    [x](<javascript:alert(1)>)', 'address', 3],
    ['an image in what looks like code', 'a\n\n    ![x](<https://evil.example/x.png>)', 'image', 3],
    ['a comment', '<!-- x -->', 'syntax', 1],
    ['a zero byte', 'a\n\nb\u0000c', 'control-sign', 3],
    ['a sign that turns the writing round', '\u202eabc', 'direction-sign', 1],
    ['half a character', '# \ud800', 'broken-sign', 1],
    ['front matter that is code', '---js\n({})\n---\nx', 'front-matter', 1],
    ['the same after a byte order mark', '\ufeff---js\n({})\n---\nx', 'front-matter', 1],
    ['an alias in front matter', '---\na: &a [*a]\n---\nx', 'front-matter-alias', 2],
    ['front matter that lacks what it needs', '---\ntitle: a\n---\nx', 'front-matter', 2],
    ['more than anybody reads', 'word '.repeat(20_000), 'too-large', 1],
    ['brackets without end', '['.repeat(5000), 'too-deep', 1],
    ['quotes in quotes without end', `${'> '.repeat(900)}x`, 'too-deep', 1],
    [
      'ten thousand levels of a list',
      Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}- a`).join('\n'),
      'too-deep',
      61,
    ],
    ['more headings than anybody finds', 'One\n=\n\n'.repeat(800), 'too-large', 1000],
    ['more paragraphs than anybody reads', 'One\n\n'.repeat(490), 'too-large', 801],
    ['more lines than anybody reads', 'a\n'.repeat(1300), 'too-large', 1000],
    ['emphasis everywhere', '*a* and *b*\n\n'.repeat(300), 'too-large', 401],
    ['tags without end', '<Step depth="essence" title="a">\n'.repeat(900), 'too-large', 1],
  ])('%s', (_name, source, rule, line) => {
    expect(refusal(source)).toEqual({ rule, line, accepted: false })
  })
})

describe('lets through as text', () => {
  test.each([
    ['a comparison', 'Between 3 < 4 and <5 days'],
    ['a link in angle brackets', 'See <https://example.com/a_b>'],
    ['a name that begins no tag', '<this.constructor/>'],
    ['an escaped brace', 'a \\{ b'],
    ['braces in code', '`{x}`\n\n```js onload=alert(1) {y}\nz\n```'],
    ['sentences that begin with a word of code', "import duties rise.\n\nexport licences (two) don't come"],
    ['an export in a list', '- a\n\n  export const x = 1'],
    ['a line across the page', '---\n\nFoo\n\n---'],
    ['a heading', '# location'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a part', '<Say when="Now">Could we stop here for a moment?</Say>'],
    ['windows line ends', 'a\r\n\r\nb'],
    ['a note at the foot', 'a[^1]\n\n[^1]: b'],
    ['an address on a line of its own', '[x][y] ![x][z]\n\n[y]: https://a.example\n[z]: x.png'],
  ])('%s', (_name, source) => {
    expect(gate(source).problems).toEqual([])
  })
})

test('every lesson of the library is let through as it is', () => {
  for (const name of readdirSync('content/lessons')) {
    const source = readFileSync(`content/lessons/${name}/index.mdx`, 'utf8')
    const { problems, body } = gate(source)
    expect(problems, name).toEqual([])
    expect(body?.split('\n')).toHaveLength(source.split('\n').length)
  }
})

test('whatever is written, it ends in lines that exist, or in a body that would be let through again', () => {
  const piece = fc.constantFrom(
    '<',
    '{',
    '}',
    '>',
    '/',
    'Say',
    '"',
    '=',
    '\n',
    '\n\n',
    '[',
    '](',
    ')',
    '!',
    '`',
    '*',
    '_',
    '|',
    '-',
    '---\n',
    '    ',
    '&#58;',
    '\\',
    'javascript:',
    'import ',
    'a',
    '<Step ',
    'é',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('')
      const { problems, body } = gate(source)
      expect(body === null).toBe(problems.length > 0)
      for (const { line } of problems) expect(line).toBeLessThanOrEqual(source.split('\n').length + 1)
      if (body !== null) expect(gate(body).problems).toEqual([])
    }),
    { numRuns: 300 },
  )
})
