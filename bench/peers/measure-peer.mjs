// One peer, alone in this process: trains it on one file, ranks another, tells the parent what it measured.
//   node measure-peer.mjs minisearch A.jsonl B.jsonl     (started by run.mjs)
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { judge } from './judge.mjs'

/**
 * @typedef {{ label: string, score: number }} Ranked
 * @typedef {((text: string) => Ranked[] | Promise<Ranked[]>) & { model?: () => string | Promise<string> }} Rank
 *   Best label first. `model` gives what an app would have to ship, as its makers save it.
 * @typedef {{ name: string, train: (rows: { text: string, label: string }[]) => Promise<Rank> }} Peer
 */

const [peer, trainFile = '', testFile = ''] = process.argv.slice(2)
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const rows = mix(readRows(trainFile).filter(({ label }) => label !== null))
const tasks = readRows(testFile).map(({ text, task, label, accept }) => ({
  text: text ?? task,
  accept: accept ?? (label === null ? [] : [label]),
}))

/** @type {Peer} */
const { name, train } = await import(`./peers/${peer}.mjs`)
await tell({ name, version: dependencies[name] ?? null, n_train: rows.length, n_test: tasks.length })

const started = performance.now()
const rank = await train(rows)
const trainMs = performance.now() - started

// Warmed up on phrases and not on tasks: nlp.js remembers the texts that it has prepared.
for (const { text } of rows.slice(0, 200)) await rank(text)
const tried = []
/** @type {number[]} */
const times = []
for (const { text, accept } of tasks) {
  const from = performance.now()
  const ranked = await rank(text)
  times.push((performance.now() - from) * 1000)
  tried.push({ ranked, accept })
}
times.sort((a, b) => a - b)
await tell({
  ...judge(tried),
  train_ms: Math.round(trainMs),
  p50_us: Math.round(at(0.5)),
  p99_us: Math.round(at(0.99)),
  model_kb_gz: null,
  rss_mb: Math.round(process.memoryUsage().rss / 1048576),
})

if (rank.model) {
  await tell({ model_kb_gz: Math.round(gzipSync(await rank.model(), { level: 9 }).length / 1024) })
}
// Some peers hold the process open with loggers and connectors.
process.exit()

/**
 * @param {Record<string, unknown>} told
 * @returns {Promise<void>}
 */
function tell(told) {
  if (!process.send) console.log(told)
  return new Promise((done) => (process.send ? process.send(told, () => done()) : done()))
}

/**
 * Mixes rows, the same way in each run: files often stand label by label, and nlp.js, which learns row by row, then gets
 * a third as many right.
 * @param {{ text: string, label: string }[]} rows
 */
function mix(rows) {
  const keyed = rows.map((row) => ({ row, key: createHash('sha1').update(row.text).digest('hex') }))
  return keyed.sort((a, b) => a.key.localeCompare(b.key)).map(({ row }) => row)
}

/** @param {number} share */
function at(share) {
  return times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
}

/** @param {string} file */
function readRows(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line.trim() ? [JSON.parse(line)] : []))
}
