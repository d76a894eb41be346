import { expect, test } from 'vitest'
import { kitAddress, roomAddress } from '~/features/match/kit-address'
import { placeRoom } from './place-room'

const lesson = { slug: 'trade', title: 'Trade', outline: { say: [], ask: [], exit: null } }
const kit = [
  { lesson: 'trade', depth: 'essence' as const },
  { lesson: 'use-the-break-well', depth: 'core' as const },
]
const backOf = (address: string) =>
  placeRoom({ slug: 'trade', query: new URL(address, 'http://x').searchParams, lessons: [lesson] }).back
const searchOf = (address: string) => address.replace(/^[^?]*/, '')

test.each([
  ['a lesson by itself', { lesson: 'trade', depth: 'core' as const }, '', '/lessons/trade/core'],
  [
    'of a kit of one',
    { lesson: 'trade', depth: 'core' as const },
    '?for=hard-anchor',
    '/lessons/trade/core?for=hard-anchor',
  ],
  [
    'deeper than its kit has it',
    { lesson: 'trade', depth: 'deeper' as const },
    searchOf(kitAddress(kit, 0, 'hard-anchor')),
    kitAddress(kit, 0, 'hard-anchor').replace('/essence', '/deeper'),
  ],
])('the room leads back to what was being read: %s', (_name, piece, search, back) => {
  expect(backOf(roomAddress(piece, search))).toBe(back)
})

test.each(['', '?at=abyss', '?at=..%2F..'])(
  'an address that says no depth leads to the essence: %s',
  (search) => {
    expect(backOf(`/lessons/trade/room${search}`)).toBe('/lessons/trade/essence')
  },
)
