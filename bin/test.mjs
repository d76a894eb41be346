// `npm test`: set-up, then everything: types, lint, import rules, content, unit and verb tests, the build, and the
// journeys in a real browser. Ends with a line that counts what really ran.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './setup/browser.mjs'
import { build } from './setup/install.mjs'
import { say, stopWith } from './setup/say.mjs'
import { setUp } from './setup/set-up.mjs'
import { runChecks, stage } from './setup/stage.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
const reports = 'test-results'

try {
  await setUp({ build: false })
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  let passed = 0
  let failed = 0
  const count = (/** @type {{ passed: number, failed: number }} */ more) => {
    passed += more.passed
    failed += more.failed
  }
  for (const passed of await runChecks()) count(asCount(passed))

  // Compiles the library and trains the matcher, once: the tests and each server of a journey begin with a copy.
  const task = ['bin/run.mjs', 'bin/match.ts', 'they open with an extreme number']
  count(asCount(await stage('a task is matched', task)))

  const unitReport = `${reports}/unit.json`
  const unit = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${unitReport}`,
  ]
  count(readVitest(await stage('unit and verb tests', unit), unitReport))

  count(asCount(await attempt('build', build)))

  const journeyReport = `${reports}/journeys.json`
  const browser = findBrowser()
  const journeys = ['node_modules/@playwright/test/cli.js', 'test']
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport, ...(browser && { BROWSER_PATH: browser }) }
  count(readPlaywright(await stage('journeys', journeys, { env }), journeyReport))

  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
} catch (error) {
  console.log('0 passed, 1 failed')
  stopWith(error)
}

function asCount(/** @type {boolean} */ ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

async function attempt(/** @type {string} */ name, /** @type {() => Promise<void>} */ work) {
  try {
    await work()
    say(`✓ ${name}`)
    return true
  } catch (error) {
    say(`✗ ${name}: ${/** @type {Error} */ (error).message}`)
    return false
  }
}

/** A runner that failed without saying so in its report (a crash, no tests) counts as one failure. */
function atLeastOne(/** @type {boolean} */ ok, /** @type {{ passed: number, failed: number }} */ counted) {
  return ok || counted.failed ? counted : { ...counted, failed: 1 }
}

function readVitest(/** @type {boolean} */ ok, /** @type {string} */ file) {
  const { numPassedTests = 0, numFailedTests = 0 } = readJson(file)
  return atLeastOne(ok && numPassedTests > 0, { passed: numPassedTests, failed: numFailedTests })
}

function readPlaywright(/** @type {boolean} */ ok, /** @type {string} */ file) {
  const { expected = 0, unexpected = 0, flaky = 0 } = readJson(file).stats ?? {}
  return atLeastOne(ok && expected > 0, { passed: expected, failed: unexpected + flaky })
}

/** @returns {any} */
function readJson(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
