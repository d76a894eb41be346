import { resolve } from 'node:path'
import { writeExport } from '~/features/author/write-export.server'
import { closeDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { paths } from '~/platform/paths.server'
import { demandDatabase } from './setup/demand-database'

const args = process.argv.slice(2)
const folder = resolve(args.find((word) => !word.startsWith('--')) ?? paths.content)
const removeRetired = args.includes('--remove-retired')
await demandDatabase()
try {
  const { written, same, retired } = await writeExport({ folder, removeRetired })
  for (const { path, fate } of written) console.log(`${fate}  ${path}`)
  for (const path of retired)
    console.log(removeRetired ? `removed  ${path}` : `retired  ${path}  (delete it, or add --remove-retired)`)
  console.log(`From the studio: ${written.length} files written, ${same} already as they are.`)
  if (written.length > 0 || (removeRetired && retired.length > 0))
    console.log('Next: npm run content:check -- --write, then commit.')
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.error(`✗ ${error.userMessage}`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
