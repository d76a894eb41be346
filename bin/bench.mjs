// `npm run bench`: measures, and prints each figure beside what it is compared with. Asserts nothing.
// `npm run bench -- people` (or `managers`, `assigning`, `reminding`): that part alone.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { stopWith } from './setup/say.mjs'
import { setUp } from './setup/set-up.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  const part = (/** @type {string} */ name) =>
    spawnSync(process.execPath, ['bin/run.mjs', `bench/${name}.ts`], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  const parts = ['people', 'managers', 'assigning', 'reminding']
  const asked = process.argv[2]
  if (asked && parts.includes(asked)) {
    // The board is asked of a built server.
    await setUp({ build: asked === 'managers' })
    part(asked)
    process.exit()
  }
  await setUp({ build: true })
  console.log(
    `# Just Enough, measured\n\nNode ${process.versions.node}, ${cpus().length} cores\n\n## Matching\n`,
  )
  for (const script of [
    'bench/matching.ts',
    'bench/held-out.ts',
    'bench/learning-curve.ts',
    'bench/scale.ts',
  ])
    spawnSync(process.execPath, ['bin/run.mjs', script], { stdio: ['ignore', 'inherit', 'inherit'] })
  for (const name of parts) {
    console.log(`\n## ${name.charAt(0).toUpperCase()}${name.slice(1)}`)
    part(name)
  }
  console.log('\n## Typing\n')
  const { benchTyping } = await import('../bench/typing.mjs')
  for (const line of await benchTyping()) console.log(line)
  console.log('\n## Editing\n')
  const { benchEditing } = await import('../bench/editing.mjs')
  for (const line of await benchEditing()) console.log(line)
  console.log('\n## Publishing\n')
  const { benchPublishing } = await import('../bench/publishing.mjs')
  for (const line of await benchPublishing()) console.log(line)
  console.log('\n## Pages\n')
  const { benchPages } = await import('../bench/pages.mjs')
  for (const line of await benchPages()) console.log(line)
} catch (error) {
  stopWith(error)
}
