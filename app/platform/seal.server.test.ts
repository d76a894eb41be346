import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../bin/setup/test-database'

const { folder } = await openFreshDatabase()
const { fingerprintOf, seal, unseal } = await import('./seal.server')

test('opens what was sealed for the same place, and nothing else', () => {
  const sealed = seal('our limit is 4.2 m €', 'card/a')
  expect(unseal(sealed, 'card/a')).toBe('our limit is 4.2 m €')
  expect(() => unseal(sealed, 'card/b')).toThrow(/do not open/)
  const changed = new Uint8Array(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => unseal(changed, 'card/a')).toThrow(/do not open/)
  expect(() => unseal(new Uint8Array(), 'card/a')).toThrow(/do not open/)
})

test('the same words are sealed differently each time, and hold nothing readable', () => {
  const [one, two] = [seal('walk away at 80', 'x'), seal('walk away at 80', 'x')]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false)
  expect(Buffer.from(one).toString('latin1')).not.toContain('walk')
})

test('the key is made once, for its owner alone', () => {
  expect(fingerprintOf('a')).toBe(fingerprintOf('a'))
  expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0)
})
