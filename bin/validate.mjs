// `npm run validate`: the fast checks before a commit. `npm test` runs these and everything else.
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { stopWith } from './setup/say.mjs'
import { setUp } from './setup/set-up.mjs'
import { checks, stage } from './setup/stage.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  await setUp({ build: false })
  let failed = 0
  for (const [name, args] of Object.entries(checks)) if (!(await stage(name, args))) failed++
  if (
    !(await stage('unit tests', ['node_modules/vitest/vitest.mjs', 'run', '--changed', '--passWithNoTests']))
  )
    failed++
  process.exitCode = failed ? 1 : 0
} catch (error) {
  stopWith(error)
}
