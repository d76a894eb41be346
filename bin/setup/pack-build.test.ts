import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packBuild } from './pack-build.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'just-enough-pack-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('text lies beside itself in both forms, and what gains nothing by it does not', async () => {
  const code = 'export const words = "say what you are in"\n'.repeat(100)
  writeFileSync(join(folder, 'page-a1.js'), code)
  writeFileSync(join(folder, 'small-b2.js'), 'export {}')
  writeFileSync(join(folder, 'inter-c3.woff2'), Buffer.alloc(5000))
  await packBuild(folder)
  expect(readdirSync(folder).sort()).toEqual([
    'inter-c3.woff2',
    'page-a1.js',
    'page-a1.js.br',
    'page-a1.js.gz',
    'small-b2.js',
  ])
  expect(brotliDecompressSync(readFileSync(join(folder, 'page-a1.js.br'))).toString()).toBe(code)
  expect(gunzipSync(readFileSync(join(folder, 'page-a1.js.gz'))).toString()).toBe(code)
  await packBuild(folder)
  expect(readdirSync(folder)).toHaveLength(5)
})
