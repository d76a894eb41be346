import { expect, test } from 'vitest'
import { countStops } from './count-stops'
import { withholdSpans } from './withhold-spans'
import { withholdStops } from './withhold-stops'

test.each([
  ['all large, and apart', [6, 12, 30], [6, 12, 30]],
  ['nobody older', [6, 6, 6], [6, 6, 6]],
  ['too few', [0, 4, 9], [null, null, 9]],
  ['three more in the year would show', [6, 9, 12], [6, null, 12]],
  ['the middle one withheld, the short one may stand', [5, 11, 12], [5, null, 12]],
  ['nobody', [0, 0, 0], [null, null, null]],
] as const)('spans: %s', (_, counts, shown) => {
  expect(withholdSpans([...counts])).toEqual(shown)
})

test.each([
  ['none small', [5, 0, 9], [5, 0, 9]],
  ['one small takes another with it', [2, 5, 9], [null, null, 9]],
  ['small ones that are many together', [2, 3, 9], [null, null, 9]],
  ['all small', [1, 1, 2], [null, null, null]],
] as const)('places: %s', (_, counts, shown) => {
  expect(withholdStops(counts)).toEqual(shown)
})

test('nothing of fewer than five can be had by subtraction from the places and their sum', () => {
  for (let round = 0; round < 500; round++) {
    const counts = Array.from({ length: 1 + (round % 9) }, (_, at) => (round * 7919 * (at + 3)) % 13)
    const shown = withholdStops(counts)
    const left = counts.reduce((sum, count, at) => sum + (shown[at] === null ? count : 0), 0)
    const total = counts.reduce((sum, count) => sum + count, 0)
    for (const count of shown) expect(count === null || count === 0 || count >= 5).toBe(true)
    if (total >= 5) expect(left === 0 || left >= 5).toBe(true)
  }
})

test('each person stops at one place of each depth they read', () => {
  const steps = [
    { title: 'First', depth: 'essence' },
    { title: 'Second', depth: 'core' },
  ] as const
  const reading = (depth: string, step: number, finished = false) => ({ depth, step, finished })
  const readings = [
    ...Array.from({ length: 6 }, () => reading('core', 1, true)),
    ...Array.from({ length: 5 }, () => reading('core', 0)),
    ...Array.from({ length: 4 }, () => reading('essence', 0)),
    // A step that this text has not.
    reading('core', 9),
  ]
  expect(countStops({ readings, steps })).toEqual([
    {
      depth: 'core',
      people: 12,
      finished: 6,
      steps: [
        { title: 'First', stopped: null },
        { title: 'Second', stopped: null },
      ],
    },
  ])
})
