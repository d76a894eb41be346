import { basename, resolve } from 'node:path'
import { closeGate } from '~/features/author/ask-gate.server'
import { importLibrary } from '~/features/author/import-library.server'
import { readPackage } from '~/features/author/read-package.server'
import { closeDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { bundleChild } from './setup/bundle-child.mjs'
import { demandDatabase } from './setup/demand-database'

const args = process.argv.slice(2)
/** What a stranger's file says is shown, and steers no terminal. */
const print = (line: string) =>
  console.log(line.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : '\uFFFD')))
const given = args.find((word) => !word.startsWith('--'))
const write = args.includes('--write')
if (!given) {
  console.error(
    '✗ Name a folder or a zip.\n  → npm run content:import -- ../library.zip   (add --write to do it)',
  )
  process.exit(1)
}
await demandDatabase()
try {
  await bundleChild('gate')
  const path = resolve(given)
  const pack = await readPackage(path)
  const { fates, edition } = await importLibrary({ pack, from: basename(path), write, now: new Date() })
  const count = { same: 0, kept: 0, new: 0, changed: 0, refused: 0 }
  for (const { path: at, fate, says, served, faults } of fates) {
    count[fate]++
    if (fate === 'same') continue
    print(`${fate}  ${at}\n    readers have ${served}${says ? `\n    ${says}` : ''}`)
    for (const { line, rule, message, remedy } of faults)
      print(`    ${at}:${line}  ${rule}\n        ${message}\n        → ${remedy}`)
  }
  const phrases = pack.beside.filter((at) => at.endsWith('.phrases.txt'))
  const others = pack.beside.filter((at) => !phrases.includes(at))
  if (phrases.length > 0) print(`Not taken: ${phrases.length} files of phrases, which git alone holds`)
  if (others.length > 0)
    print(`Not taken: ${others.slice(0, 10).join(', ')}${others.length > 10 ? ' and more' : ''}`)
  print(
    Object.entries(count)
      .map(([fate, many]) => `${many} ${fate}`)
      .join(', '),
  )
  print(sayWhatNext())
  process.exitCode = count.refused ? 1 : 0

  function sayWhatNext(): string {
    if (count.refused) return 'Nothing was imported: mend what is refused, or take it out.'
    if (fates.length === 0) return 'Nothing in it belongs to a library: lessons/<name>/index.mdx.'
    if (count.new + count.changed === 0) return 'There is nothing to do.'
    return edition === null
      ? 'This was a dry run. Add --write to publish what is new and changed.'
      : `Published, as edition ${edition}: readers have it.`
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.error(`✗ ${error.userMessage}`)
  process.exitCode = 1
} finally {
  closeGate()
  await closeDatabase()
}
