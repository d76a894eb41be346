import { spawn } from 'node:child_process'
import { say } from './say.mjs'

const bin = (/** @type {string} */ path) => ['node_modules', path].join('/')

/** Every check of the project that is a program of its own, by its name for people. */
const checks = {
  types: [bin('typescript/bin/tsc')],
  lint: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  'import rules': [
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    'app',
    '--config',
    '.dependency-cruiser.cjs',
  ],
  'unused code': [bin('knip/bin/knip.js')],
  content: ['bin/run.mjs', 'bin/content-check.ts'],
}

/**
 * All checks, two at a time: each of them keeps one processor busy.
 * @returns {Promise<boolean[]>} of each whether it passed
 */
export async function runChecks() {
  const waiting = Object.entries(checks)
  const lane = async () => {
    const passed = []
    for (let next = waiting.shift(); next; next = waiting.shift()) passed.push(await stage(...next))
    return passed
  }
  return (await Promise.all([lane(), lane()])).flat()
}

/**
 * Runs one Node program as a stage; its output is shown only where it fails.
 * @param {string} name @param {string[]} args @param {{ env?: Record<string, string>, loud?: boolean }} [options]
 * @returns {Promise<boolean>} whether it passed
 */
export async function stage(name, args, options = {}) {
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
      if (options.loud) process.stderr.write(chunk)
    })
  const code = await new Promise((resolve) => child.on('close', resolve))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`${code === 0 ? '✓' : '✗'} ${name}  (${seconds} s)`)
  if (code !== 0 && !options.loud) say(output.trimEnd())
  return code === 0
}
