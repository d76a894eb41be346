import { brotliDecompressSync } from 'node:zlib'
import { askRaw } from '../bin/setup/ask-raw'
import { expect, test } from './fixtures'

test('what never changes under its name is compressed once for all, and not while somebody waits', async ({
  served,
}) => {
  const page = String((await askRaw(`${served.url}/lessons/use-the-break-well`, {})).body)
  const worker = String((await askRaw(`${served.url}/service-worker.js`, {})).body)
  const code = /\/assets\/entry\.client-[\w-]+\.js/.exec(page)?.[0]
  const lesson = /\/library\/lesson\.\w+\.js/.exec(page)?.[0]
  const matcher = /\/library\/matcher\.\w+\.json/.exec(worker)?.[0]
  const kept = /\/library\/offline\.\w+\.json/.exec(worker)?.[0]
  for (const path of [code, lesson, matcher, kept]) {
    const url = `${served.url}${path}`
    const plain = await askRaw(url, {})
    const packed = await askRaw(url, { 'accept-encoding': 'gzip, deflate, br, zstd' })
    // A length is only known of what is there as a whole.
    expect(packed.headers, path).toMatchObject({
      'content-encoding': 'br',
      'content-length': String(packed.body.length),
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(packed.headers['content-type']?.toLowerCase()).toBe(plain.headers['content-type']?.toLowerCase())
    expect(packed.body.length).toBeLessThan(plain.body.length / 2)
    expect(brotliDecompressSync(packed.body).equals(plain.body), path).toBe(true)
    const head = await askRaw(url, { 'accept-encoding': 'br' }, 'HEAD')
    expect(head.headers['content-length'], path).toBe(String(packed.body.length))
    expect(head.body).toHaveLength(0)
  }
  const part = await askRaw(`${served.url}${code}`, { 'accept-encoding': 'br', range: 'bytes=0-1999' })
  expect(part.status).toBe(206)
  expect(part.headers['content-encoding']).toBeUndefined()
  expect(part.body).toHaveLength(2000)
})
