import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { getPacked, type Packed, packOnce } from './pack-once.server'

const headers = { 'Content-Type': 'text/plain' }
const words = 'what you are in '.repeat(500)
const unpack = (packed: Packed | null) => gunzipSync(packed?.body ?? '').toString()

test('twenty who ask at once wait for one, and later ones for none', async () => {
  const read = vi.fn(async () => words)
  const ask = (encoding: 'br' | 'gzip') => packOnce({ name: 'matcher.1', encoding, headers, read })
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('br')))
  expect(read).toHaveBeenCalledTimes(1)
  expect(new Set(answers).size).toBe(1)
  const [first] = answers
  expect(brotliDecompressSync(first?.body ?? '').toString()).toBe(words)
  expect(first?.headers).toEqual({
    'Content-Type': 'text/plain',
    'Content-Encoding': 'br',
    'Content-Length': String(first?.body.length),
    Vary: 'Accept-Encoding',
  })
  expect(unpack(await ask('gzip'))).toBe(words)
  read.mockClear()
  await ask('br')
  await ask('gzip')
  expect(read).not.toHaveBeenCalled()
  expect(getPacked('matcher.1', 'br')).toBe(first)
  expect(getPacked('matcher.2', 'br')).toBeNull()
})

test('what is not there, or cannot be read just now, is asked for again', async () => {
  const read = vi
    .fn<() => Promise<string | null>>()
    .mockResolvedValueOnce(null)
    .mockRejectedValueOnce(new Error('a disk that is away'))
    .mockResolvedValueOnce('there')
  const ask = () => packOnce({ name: 'lesson.2', encoding: 'gzip', headers, read })
  expect(await ask()).toBeNull()
  await expect(ask()).rejects.toThrow('away')
  expect(unpack(await ask())).toBe('there')
})

test('beyond the limit what was made longest ago is let go', async () => {
  const large = randomBytes(3 * 1024 * 1024).toString('base64')
  const read = vi.fn(async () => large)
  for (const at of [1, 2, 3, 4, 5, 6])
    await packOnce({ name: `large.${at}`, encoding: 'gzip', headers, read })
  expect([1, 2, 5, 6].map((at) => getPacked(`large.${at}`, 'gzip') !== null)).toEqual([
    false,
    true,
    true,
    true,
  ])
  await packOnce({ name: 'large.1', encoding: 'gzip', headers, read })
  expect(read).toHaveBeenCalledTimes(7)
})
