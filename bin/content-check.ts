import { checkLibrary } from '~/features/content/check-library.server'
import { runGate } from './studio-gate/run'

const studio = process.argv.indexOf('--studio')
if (studio >= 0) process.exit((await runGate(process.argv[studio + 1] ?? '')) ? 0 : 1)

const today = new Date().toISOString().slice(0, 10)
const write = process.argv.includes('--write')
const { problems, lessons, situations, phrases, summary } = await checkLibrary({ today, write })
for (const { file, line, level, rule, message, remedy } of problems)
  console.log(`${file}:${line}  ${level}  ${rule}\n    ${message}\n    → ${remedy}`)
for (const sentence of summary) console.log(sentence)
const errors = problems.filter((problem) => problem.level === 'error').length
console.log(
  `${lessons} lessons, ${situations} situations, ${phrases} phrases: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${problems.length - errors} warnings`,
)
process.exitCode = errors ? 1 : 0
