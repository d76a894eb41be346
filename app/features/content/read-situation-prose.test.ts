import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSituationProse } from './read-situation-prose'

test('reads title, scope, limits and the words for the map, with lines, and no phrases', () => {
  const source = readFileSync('content/situations/hard-anchor.mdx', 'utf8')
  const prose = readSituationProse({ file: 'hard-anchor.mdx', source })
  const lines = source.split('\n')
  expect(prose?.passages).toHaveLength(4)
  for (const { line, text } of prose?.passages ?? []) expect(lines[line - 1]).toContain(text.slice(0, 30))
  expect(prose?.passages.at(-1)?.line).toBeGreaterThan(
    source.slice(0, source.lastIndexOf('---')).split('\n').length,
  )
})

test('has nothing to say of a broken file', () => {
  expect(readSituationProse({ file: 'x', source: '---\ntitle: [\n---\n' })).toBeNull()
})
