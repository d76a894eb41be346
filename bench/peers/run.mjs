// The field's usual matchers on the same phrases and tasks as the product's own: one JSON line a peer.
//   node run.mjs --train A.jsonl --test B.jsonl [--only lunr]
// Train rows: {"text","label"}. Test rows: {"text" or "task", "label" or "accept"}: a null label or an empty accept is
// outside, any label in accept counts as right. A row with `error` stands for a peer that failed or took too long.
import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const limitMs = 300_000
const here = fileURLToPath(new URL('.', import.meta.url))

const { values } = parseArgs({
  options: { train: { type: 'string' }, test: { type: 'string' }, only: { type: 'string' } },
})
if (!values.train || !values.test) {
  console.error('node run.mjs --train A.jsonl --test B.jsonl [--only lunr]')
  process.exit(2)
}
const peers = readdirSync(`${here}peers`)
  .map((file) => file.replace('.mjs', ''))
  .filter((peer) => !values.only || peer === values.only)
  .sort()
// One after the other: two at once would spoil each other's times.
for (const peer of peers) console.log(JSON.stringify(await measure(peer, values.train, values.test)))

/**
 * Runs one peer in a process of its own. What it has told before it fails stays in its row.
 * @param {string} peer file name without its ending
 * @param {string} train
 * @param {string} test
 * @returns {Promise<Record<string, unknown>>}
 */
function measure(peer, train, test) {
  return new Promise((done) => {
    /** @type {Record<string, unknown>} */
    const row = { name: peer }
    let said = ''
    let late = false
    // The peers' folder as working directory: nlp.js reads settings and plugins from where it is started.
    const child = fork('measure-peer.mjs', [peer, resolve(train), resolve(test)], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, limitMs)
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    child.on('message', (told) => Object.assign(row, told))
    child.on('close', (code) => {
      clearTimeout(timer)
      if (late) row.error = `stopped after ${limitMs / 1000} s`
      else if (code !== 0) row.error = said.match(/^\w*Error.*$/m)?.[0] ?? `ended with ${code}`
      done(row)
    })
  })
}
