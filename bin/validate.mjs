// `npm run validate`: the fast checks before a commit. `npm test` runs these and everything else.
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { stopWith } from './setup/say.mjs'
import { setUp } from './setup/set-up.mjs'
import { runChecks, stage } from './setup/stage.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  await setUp({ build: false })
  let failed = (await runChecks()).filter((passed) => !passed).length
  if (
    !(await stage('unit tests', ['node_modules/vitest/vitest.mjs', 'run', '--changed', '--passWithNoTests']))
  )
    failed++
  process.exitCode = failed ? 1 : 0
} catch (error) {
  stopWith(error)
}
