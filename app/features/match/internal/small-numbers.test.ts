import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSmallNumbers, writeSmallNumbers } from './small-numbers'

test('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(120), fc.nat(704_968))), (numbers) => {
      expect([...readSmallNumbers(writeSmallNumbers(numbers))]).toEqual(numbers)
    }),
  )
})

test('needs no escaping in JSON', () => {
  const text = writeSmallNumbers(Array.from({ length: 1000 }, (_, at) => at))
  expect(JSON.stringify(text)).toBe(`"${text}"`)
})
