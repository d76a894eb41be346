import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { askChild, startChild } from './run-child.server'

const folder = mkdtempSync(join(tmpdir(), 'just-enough-child-'))
const script = join(folder, 'child.mjs')
writeFileSync(
  script,
  `process.on('message', ({ what }) => {
  if (what === 'hang') for (;;);
  if (what === 'fill') for (const all = []; ; ) all.push(new Array(1e5).fill(what + all.length))
  process.send({ what, secret: process.env.DATA_DIR, path: process.env.PATH })
})
process.send('ready')`,
)
const begin = () => startChild({ script, mostMegabytes: 32 })
const started = [await begin(), await begin(), await begin()] as const
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

test('answers one question after the other, and knows nothing of our settings', async () => {
  const [child] = started
  expect(await askChild(child, { what: 'one' }, 5000)).toEqual({ what: 'one', secret: tmpdir() })
  expect(await askChild(child, { what: 'two' }, 5000)).toMatchObject({ what: 'two' })
  child.kill('SIGKILL')
  expect(await askChild(child, { what: 'three' }, 5000)).toBeNull()
  expect(await askChild(child, { what: 'four' }, 5000)).toBeNull()
})

test('what takes too long, or too much memory, has no answer', { timeout: 30_000 }, async () => {
  expect(await askChild(started[1], { what: 'hang' }, 200)).toBeNull()
  expect(await askChild(started[2], { what: 'fill' }, 20_000)).toBeNull()
})

test('what ends before it is ready does not begin', async () => {
  await expect(startChild({ script: `${script}.none`, mostMegabytes: 32 })).rejects.toThrow(/before it began/)
})
