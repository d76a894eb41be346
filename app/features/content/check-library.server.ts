import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'
import { checkCoverage } from './check-coverage'
import { checkOverlap } from './check-overlap'
import { checkPhraseLessons } from './check-phrase-lessons'
import { checkPhrases, describePhrases } from './check-phrases'
import { checkReading } from './check-reading'
import { checkSpelling } from './check-spelling.server'
import type { Problem } from './content.schema'
import { listSources } from './list-sources'
import { loadLibrary } from './load-library.server'
import { readLessonProse } from './read-lesson-prose'
import { readSituationProse } from './read-situation-prose'

type LibraryCheck = {
  problems: Problem[]
  lessons: number
  situations: number
  phrases: number
  /** The balance of the library, a sentence each. */
  summary: string[]
}

/**
 * Checks the whole library and returns every problem in the order of files and lines: first as the server does at its
 * start, compiling included, so that what passes here is served; then what only authors need: language, spelling,
 * passages that lessons share, coverage, and whether the generated files are fresh.
 * @param today ISO date for lateness
 * @param write writes COVERAGE.md and SOURCES.md where they are stale, instead of reporting it
 */
export async function checkLibrary(options: { today: string; write: boolean }): Promise<LibraryCheck> {
  const library = await loadLibrary(options.today)
  const { lessons, situations } = library
  const prose = await readEach('lessons', (name) => `${name}/index.mdx`, readLessonProse)
  const mapProse = await readEach('situations', (name) => name, readSituationProse)
  const gapsSource = await readContent('coverage-gaps.yaml')
  const coverage = checkCoverage({ situations, lessons, gapsSource })
  const stale = [
    await keepFresh('COVERAGE.md', coverage.markdown, options.write),
    await keepFresh('SOURCES.md', listSources(lessons), options.write),
  ]
  const problems = [
    ...library.problems,
    ...prose.flatMap(checkReading),
    ...checkOverlap(prose),
    ...(await checkSpelling([...prose, ...mapProse], await readContent('words.txt'))),
    ...coverage.problems,
    ...checkPhrases(situations, library.notOurs),
    ...checkPhraseLessons(situations, lessons),
    ...stale.flat(),
  ]
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  const phrases = situations.reduce((sum, situation) => sum + situation.phrases.length, 0)
  return {
    problems,
    lessons: lessons.length + library.left.length,
    situations: situations.length,
    phrases: phrases + library.notOurs.length,
    summary: [...coverage.summary, ...describePhrases(situations)],
  }
}

async function readEach<T>(
  folder: string,
  fileOf: (name: string) => string,
  read: (text: { file: string; source: string }) => T | null,
): Promise<T[]> {
  const names = (await readdir(join(paths.content, folder))).filter((name) => !name.endsWith('.txt')).sort()
  const texts = await Promise.all(
    names.map(async (name) => {
      const path = `${folder}/${fileOf(name)}`
      return { file: `content/${path}`, source: await readContent(path) }
    }),
  )
  return texts.map(read).filter((prose) => prose !== null)
}

async function keepFresh(name: string, wanted: string, write: boolean): Promise<Problem[]> {
  if ((await readContent(name)) === wanted) return []
  if (write) {
    await writeFile(join(paths.content, name), wanted)
    return []
  }
  return [
    {
      file: `content/${name}`,
      line: 1,
      rule: 'stale',
      message: `${name} does not say what the lessons say now.`,
      remedy: 'Run npm run content:check -- --write.',
      level: 'error',
    },
  ]
}

function readContent(path: string): Promise<string> {
  return readFile(join(paths.content, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
    throw error
  })
}
