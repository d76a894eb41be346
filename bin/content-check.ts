import { checkLibrary } from '~/features/content/check-library.server'

const { problems, lessons, situations, phrases } = await checkLibrary(new Date().toISOString().slice(0, 10))
for (const { file, line, level, rule, message, remedy } of problems)
  console.log(`${file}:${line}  ${level}  ${rule}\n    ${message}\n    → ${remedy}`)
const errors = problems.filter((problem) => problem.level === 'error').length
console.log(
  `${lessons} lessons, ${situations} situations, ${phrases} phrases: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${problems.length - errors} warnings`,
)
process.exitCode = errors ? 1 : 0
