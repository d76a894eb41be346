import { expect, test } from 'vitest'
import type { KeptReport } from './kept-report'
import { keptInWords, noNetworkInWords, signInWords, sizeInWords } from './offline-words'

const whole: KeptReport = {
  ...{ lessons: 85, of: 85, all: 85, bytes: 2_480_000 },
  ...{ full: false, before: false, busy: false, at: 0 },
}

test('sizes', () => {
  expect([0, 999, 888_140, 2_480_000, 10_740_131_251].map(sizeInWords)).toEqual([
    '0 kB',
    '1 kB',
    '888 kB',
    '2.5 MB',
    '10.7 GB',
  ])
})

test('the sign promises no more than is there', () => {
  expect(signInWords(null)).toBeNull()
  expect(signInWords(whole)).toContain('85 lessons, 2.5 MB')
  expect(signInWords({ ...whole, lessons: 4, of: 4 })).toContain('4 of 85 lessons')
  expect(signInWords({ ...whole, lessons: 0, of: 0 })).not.toContain('lessons')
  expect(signInWords({ ...whole, lessons: 12, busy: true })).toContain('12 of 85')
  expect(signInWords({ ...whole, lessons: 40, full: true })).toMatch(/full.*40 lessons of 85/)
})

test('without a network nothing is promised that is not kept', () => {
  expect(noNetworkInWords(null)).toBe('No network.')
  expect(noNetworkInWords(whole)).toContain('Everything')
  expect(noNetworkInWords({ ...whole, lessons: 84 })).toContain('84 of 85')
  expect(noNetworkInWords({ ...whole, lessons: 0, of: 0 })).not.toMatch(/lessons|Everything/)
})

test('a device that had no room for anything is told so', () => {
  const nothing = { ...whole, lessons: 0, of: 0, all: 0, bytes: 0, full: true }
  expect(signInWords(nothing)).toMatch(/full.*nothing/)
  expect(keptInWords(nothing)).toBe('Nothing.')
  expect(noNetworkInWords(nothing)).toBe('No network.')
  expect(signInWords({ ...nothing, before: true })).toMatch(/those before/)
  expect(keptInWords({ ...nothing, before: true })).toContain('before')
})
