import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { trainApart } from './train-apart.server'
import { type Training, trainerVersion, trainHere } from './train-here.server'

const folder = mkdtempSync(join(tmpdir(), 'just-enough-trainer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const training: Training = {
  model: 'moments',
  from: [
    { text: 'we meet them in ten minutes', moment: 'before' },
    { text: 'the call starts soon', moment: 'before' },
    { text: 'they have just left the room', moment: 'during' },
    { text: 'it ended badly yesterday', moment: 'after' },
  ],
}

/** A process that trains, as it would be built from these lines. */
function buildTrainer(name: string, lines: string): string {
  const script = join(folder, `${name}.mjs`)
  writeFileSync(script, lines)
  return script
}

/** A model is too long to be shown where two differ. */
const digest = (data: unknown) => createHash('sha256').update(JSON.stringify(data)).digest('hex')

const answering = (version: string, data: unknown) =>
  `process.on('message', () => process.send(${JSON.stringify({ trainerVersion: version, data })}))`

test('what a trainer of the same sources learned is taken', async () => {
  const marked = { ...(await trainHere(training)), weightClip: 7 }
  const taken = await trainApart(training, buildTrainer('same', answering(trainerVersion, marked)))
  expect(digest(taken)).toBe(digest(marked))
})

test.each([
  ['of other sources', answering(`${trainerVersion}-other`, { labels: ['wrong'] })],
  ['that says nothing of its sources', `process.on('message', () => process.send({ labels: ['wrong'] }))`],
])('what a trainer %s learned is not: this process learns it itself', async (name, lines) => {
  const taken = await trainApart(training, buildTrainer(name, lines))
  expect(digest(taken)).toBe(digest(await trainHere(training)))
})

test('a trainer that dies says so', async () => {
  const script = buildTrainer('dying', "process.on('message', () => process.exit(3))")
  await expect(trainApart(training, script)).rejects.toThrow('training ended with 3 and no model')
})

test('without a trainer that was built this process learns', async () => {
  const taken = await trainApart(training, join(folder, 'none.mjs'))
  expect(digest(taken)).toBe(digest(await trainHere(training)))
})
