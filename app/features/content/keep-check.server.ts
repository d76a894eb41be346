import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'
import { checkLesson } from './check-lesson'

type Check = ReturnType<typeof checkLesson>
type Kept = { key: string; check: Check }

/** After every lesson's day: that one is late is always told, and left out by whoever knows what day it is. */
const always = '9999-12-31'

let code: Promise<string> | null = null

/**
 * A lesson's check, of which the outcome is kept on disk for the next start: to read all lessons anew takes seconds. One
 * file a lesson, which holds for this very text, these situations and this code. `verification-late` is told of every
 * lesson.
 * @param asked.slug names the file
 */
export async function keepCheck(asked: {
  slug: string
  file: string
  source: string
  situationIds: ReadonlySet<string>
}): Promise<Check> {
  const { slug, file, source, situationIds } = asked
  code ??= printCode()
  const key = createHash('sha256')
    .update(JSON.stringify([await code, file, source, ...situationIds]))
    .digest('hex')
  const place = join(paths.libraryCache, `check.${slug}.json`)
  const kept = await readKept(place)
  if (kept?.key === key) return kept.check
  const check = checkLesson({ file, source, situationIds, today: always })
  // Where it cannot be kept, the next start checks again.
  await write(place, JSON.stringify({ key, check } satisfies Kept)).catch(() => undefined)
  return check
}

async function readKept(place: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(place, 'utf8')) as Kept
  } catch {
    return null
  }
}

async function write(place: string, text: string): Promise<void> {
  await mkdir(paths.libraryCache, { recursive: true })
  const draft = `${place}.${randomUUID()}`
  await writeFile(draft, text)
  await rename(draft, place)
}

/** What checks are made by: the sources of this folder and the packages. Where they are not at hand, this process alone. */
async function printCode(): Promise<string> {
  try {
    const hash = createHash('sha256').update(await readFile(paths.lockFile))
    const names = await readdir(paths.contentCode, { recursive: true })
    for (const name of names.filter((one) => /(?<!\.test)\.tsx?$/.test(one)).sort())
      hash.update(`\0${name}\0`).update(await readFile(join(paths.contentCode, name)))
    return hash.digest('hex')
  } catch {
    return randomUUID()
  }
}
