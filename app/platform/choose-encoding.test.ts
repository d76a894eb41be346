import { expect, test } from 'vitest'
import { chooseEncoding } from './choose-encoding'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br; q=0.1', 'br'],
  ['*', 'br'],
  ['*;q=0, gzip', 'gzip'],
  ['identity', null],
  ['gzip;q=0', null],
  ['br;q=nonsense', null],
  ['', null],
  [null, null],
  [undefined, null],
])('%s: %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding)
})
