import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { exportLibrary } from '~/features/author/export-library.server'
import { closeDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { paths } from '~/platform/paths.server'
import { demandDatabase } from './setup/demand-database'

const args = process.argv.slice(2)
const folder = resolve(args.find((word) => !word.startsWith('--')) ?? paths.content)
const remove = args.includes('--remove-retired')
await demandDatabase()
try {
  const { files, retired } = await exportLibrary()
  let written = 0
  for (const { path, bytes } of files) {
    const target = join(folder, path)
    const before = await readFile(target).catch(() => null)
    if (before?.equals(bytes)) continue
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
    written++
    console.log(`${before ? 'changed' : 'new'}  ${path}`)
  }
  for (const path of retired.filter((one) => existsSync(join(folder, one)))) {
    if (remove) for (const gone of allOf(path)) await rm(join(folder, gone), { recursive: true, force: true })
    console.log(remove ? `removed  ${path}` : `retired  ${path}  (delete it, or add --remove-retired)`)
  }
  const as = files.length - written
  console.log(`From the studio: ${written} files written, ${as} already as they are.`)
  if (written > 0 || remove) console.log('Next: npm run content:check -- --write, then commit.')
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.error(`✗ ${error.userMessage}`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}

/** A lesson's pictures go with its text, a situation's phrases too. */
function allOf(path: string): string[] {
  return path.startsWith('lessons/') ? [dirname(path)] : [path, path.replace(/\.mdx$/, '.phrases.txt')]
}
