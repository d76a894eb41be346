import { expect, test } from 'vitest'
import { addPhrase } from './add-phrase'

const text = (phrases: string) => `---\ntitle: "One" # a remark\nphrases:${phrases}---\n\nAbout it.\n`

test.each([
  ['a list', '\n  - "one"\n  - two\n', '\n  - "one"\n  - two\n  - "they said \\"no\\": twice"\n'],
  ['a list without a margin', '\n- one\n', '\n- one\n- "they said \\"no\\": twice"\n'],
  [
    'a list with remarks',
    '\n  - one # first\n\n  # more\n',
    '\n  - one # first\n  - "they said \\"no\\": twice"\n\n  # more\n',
  ],
  ['none yet', ' []  # a dozen\n', ' ["they said \\"no\\": twice"]  # a dozen\n'],
  ['a row', ' [one, "two"]\n', ' ["one", "two", "they said \\"no\\": twice"]\n'],
])('%s', (_, before, after) => {
  expect(addPhrase(text(before), 'they said "no": twice')).toBe(text(after))
})

test('a phrase that is there stays once; a text without a list is left', () => {
  expect(addPhrase(text('\n  - "One, two!"\n'), 'one two')).toBe(text('\n  - "One, two!"\n'))
  expect(addPhrase('no front matter', 'one')).toBeNull()
  expect(addPhrase('---\ntitle: One\n---\n', 'one')).toBeNull()
})
