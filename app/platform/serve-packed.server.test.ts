import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askRaw } from '../../bin/setup/ask-raw'
import { packBuild } from '../../bin/setup/pack-build.mjs'
import { servePacked } from './serve-packed.server'

const code = 'export const words = "say what you are in"\n'.repeat(100)
let folder = ''
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'just-enough-packed-'))
  writeFileSync(join(folder, 'page-a1.js'), code)
  writeFileSync(join(folder, 'gone-b2.js'), code)
  writeFileSync(join(folder, 'small-c3.css'), 'p{}')
  await packBuild(folder)
  const app = express()
  const options = { immutable: true, maxAge: '1y' }
  app.use('/assets', servePacked(folder, options))
  app.use('/assets', express.static(folder, options))
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => resolve())
  })
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function ask(name: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  return askRaw(`http://127.0.0.1:${port}/assets/${name}`, headers, method)
}

test('whoever takes it gets the compressed file, with its own length and tag, and of the same type', async () => {
  const plain = await ask('page-a1.js')
  const brotli = await ask('page-a1.js', { 'accept-encoding': 'gzip, deflate, br, zstd' })
  const gzip = await ask('page-a1.js', { 'accept-encoding': 'gzip' })
  expect(String(plain.body)).toBe(code)
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(String(brotliDecompressSync(brotli.body))).toBe(code)
  expect(String(gunzipSync(gzip.body))).toBe(code)
  expect(brotli.headers).toMatchObject({
    'content-encoding': 'br',
    'content-length': `${brotli.body.length}`,
  })
  expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': `${gzip.body.length}` })
  for (const { headers } of [plain, brotli, gzip])
    expect(headers).toMatchObject({
      'content-type': expect.stringMatching(/^application\/javascript; charset=utf-8$/i),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    })
  expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
})

test('what is known is not sent again, and a question for the head gets no body', async () => {
  const whole = await ask('page-a1.js', { 'accept-encoding': 'br' })
  const known = await ask('page-a1.js', {
    'accept-encoding': 'br',
    'if-none-match': whole.headers.etag ?? '',
  })
  expect(known).toMatchObject({ status: 304, headers: { vary: 'Accept-Encoding' } })
  expect(known.headers['content-encoding']).toBeUndefined()
  expect(known.body).toHaveLength(0)
  const head = await ask('page-a1.js', { 'accept-encoding': 'br' }, 'HEAD')
  expect(head).toMatchObject({ status: 200, headers: { 'content-encoding': 'br' } })
  expect(head.headers['content-length']).toBe(whole.headers['content-length'])
  expect(head.body).toHaveLength(0)
})

test('a part is one of the file as it is', async () => {
  const part = await ask('page-a1.js', { 'accept-encoding': 'br', range: 'bytes=7-11' })
  expect(part).toMatchObject({ status: 206, headers: { 'content-range': `bytes 7-11/${code.length}` } })
  expect(part.headers['content-encoding']).toBeUndefined()
  expect(String(part.body)).toBe('const')
})

test('what is not compressed, or went away, is left to the next', async () => {
  const small = await ask('small-c3.css', { 'accept-encoding': 'br' })
  expect(String(small.body)).toBe('p{}')
  rmSync(join(folder, 'gone-b2.js.br'))
  const whole = await ask('gone-b2.js', { 'accept-encoding': 'br' })
  expect(whole.headers['content-encoding']).toBeUndefined()
  expect(String(whole.body)).toBe(code)
  expect((await ask('nothing.js', { 'accept-encoding': 'br' })).status).toBe(404)
  expect((await ask('..%2f..%2fetc%2fpasswd', { 'accept-encoding': 'br' })).status).toBe(404)
})
