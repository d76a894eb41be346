import { expect, test } from 'vitest'
import { kitAddress, readKitAddress } from './kit-address'

const kit = [
  { lesson: 'use-the-break-well', depth: 'essence' as const },
  { lesson: 'trade', depth: 'core' as const },
]

test('an address names the kit and reads back', () => {
  const address = kitAddress(kit, 1, 'hard-anchor')
  expect(address).toMatch(/^\/lessons\/trade\/core\?/)
  const query = new URL(address, 'http://x').searchParams
  expect(readKitAddress(query)).toEqual({ pieces: kit, situation: 'hard-anchor' })
})

test('drops what it did not write', () => {
  const query = new URLSearchParams({ kit: '../x.core a.abyss  <b>.core ok.core', for: '<script>' })
  expect(readKitAddress(query)).toEqual({ pieces: [{ lesson: 'ok', depth: 'core' }], situation: null })
})
