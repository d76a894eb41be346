// `npm run bench`: measures, and prints each figure beside what it is compared with. Asserts nothing.
// `npm run bench -- typing scale`: those parts alone.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { remediable, stopWith } from './setup/say.mjs'
import { setUp } from './setup/set-up.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))

/** What is measured, in this order; its name is that of its file in `bench`. */
const parts = [
  'matching',
  'held-out',
  'learning-curve',
  'scale',
  'people',
  'managers',
  'assigning',
  'reminding',
  'typing',
  'editing',
  'publishing',
  'pages',
]
/** Those that open a server and a browser, by what each file exports. */
const inBrowser = {
  typing: async () => (await import('../bench/typing.mjs')).benchTyping(),
  editing: async () => (await import('../bench/editing.mjs')).benchEditing(),
  publishing: async () => (await import('../bench/publishing.mjs')).benchPublishing(),
  pages: async () => (await import('../bench/pages.mjs')).benchPages(),
}

try {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !parts.includes(name))
  if (unknown.length > 0)
    throw remediable(
      `There is no part called ${unknown.join(', ')} to measure.`,
      `Take one or more of: ${parts.join(', ')}.`,
    )
  await setUp({ build: true })
  console.log(`# Just Enough, measured\n\nNode ${process.versions.node}, ${cpus().length} cores`)
  for (const name of parts) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const heading = name.replace('-', ' ')
    console.log(`\n## ${heading.charAt(0).toUpperCase()}${heading.slice(1)}\n`)
    const bench = inBrowser[/** @type {keyof typeof inBrowser} */ (name)]
    if (bench) for (const line of await bench()) console.log(line)
    else if (!measure(name)) process.exitCode = 1
  }
} catch (error) {
  stopWith(error)
}

/** A part in a process of its own. @param {string} name */
function measure(name) {
  const { status } = spawnSync(process.execPath, ['bin/run.mjs', `bench/${name}.ts`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}
