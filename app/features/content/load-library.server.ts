import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'
import { checkLinks, checkNeighbours } from './check-links'
import { checkSituation } from './check-situation'
import { compileLesson, hashLesson } from './compile-lesson.server'
import type { Lesson, Phrase, Problem, Situation } from './content.schema'
import { outlinePlugin } from './internal/outline-plugin'
import { keepCheck } from './keep-check.server'
import { loadConcepts } from './load-concepts.server'
import { imagePath, nameImage } from './name-image.server'
import { noStudio, type PieceKind, type Studio, type StudioText } from './piece'
import { readAsides } from './read-asides'
import type { Concept } from './read-concepts'
import { readPhrases } from './read-phrases'
import { verificationDue } from './verification-due'
import { slugPattern } from './words'

export type Library = {
  /** The last change of the studio that is in it; 0: files alone; -1: the studio could not be read. */
  edition: number
  /** Changes with any byte of any lesson, situation or phrase. */
  version: string
  lessons: Lesson[]
  situations: Situation[]
  /** Phrases that are outside of what the library is for. */
  notOurs: Phrase[]
  /** What people say beside what they are in, and what tells of no situation. */
  asides: string[]
  /** What expressions stand for, in the order of files. */
  concepts: Concept[]
  problems: Problem[]
  /** Lessons that could not be read or compiled; the rest is served. */
  left: string[]
  /** Image files by the name they are served under. */
  images: Map<string, string>
}

/**
 * Reads, checks and compiles the whole library: the files of `content/`, and over them what the studio serves. Of a slug
 * in both the studio's is taken; what is retired there is left out. A lesson with an error in its syntax, front matter or
 * parts is left out and named; budgets and lateness are reported, and served all the same.
 * @param today ISO date for lateness
 */
export async function loadLibrary(today: string, studio: Studio = noStudio): Promise<Library> {
  const problems: Problem[] = []
  const version = createHash('sha256')
  const situations = await loadSituations({ studio, problems, version })
  const situationIds = new Set(situations.map((situation) => situation.id))
  const known = { lessons: new Set<string>(), situations: situationIds }
  for (const situation of situations) problems.push(...checkNeighbours(situation, known))
  const notOursFile = join(paths.content, 'not-ours.phrases.txt')
  const notOursSource = await readText(notOursFile)
  version.update(notOursSource)
  const notOurs = readPhrases('content/not-ours.phrases.txt', notOursSource)
  problems.push(...notOurs.problems)
  const asidesSource = await readText(join(paths.content, 'asides.txt'))
  version.update(asidesSource)
  const asides = readAsides(asidesSource)
  problems.push(...asides.problems)
  const concepts = await loadConcepts()
  problems.push(...concepts.problems)
  version.update(JSON.stringify(concepts.concepts))

  const folders = (await readdir(join(paths.content, 'lessons'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const loaded = await Promise.all(
    overlay(folders, 'lesson', studio).map(({ slug, piece }) =>
      loadLesson({ slug, piece, situationIds, today, stillTrue: studio.verified.get(slug) ?? '' }).catch(
        // Whatever it is: one lesson is left out, and the others are served.
        (error: unknown) => leftOut(slug, error),
      ),
    ),
  )
  for (const lesson of loaded) problems.push(...lesson.problems)
  const lessons = loaded.flatMap(({ lesson }) => (lesson ? [lesson] : []))
  for (const lesson of lessons) version.update(`${lesson.slug}:${lesson.hash};`)
  for (const { slug } of lessons) known.lessons.add(slug)
  for (const lesson of lessons) problems.push(...checkLinks(lesson, known))
  const left = loaded.filter(({ lesson }) => !lesson).map(({ slug }) => slug)
  return {
    edition: studio.edition,
    version: version.digest('hex').slice(0, 20),
    lessons,
    situations,
    notOurs: notOurs.phrases,
    asides: asides.asides,
    concepts: concepts.concepts,
    problems,
    left,
    images: new Map(loaded.flatMap(({ images }) => images)),
  }
}

function leftOut(slug: string, error: unknown): Loaded {
  const message = error instanceof Error ? error.message : String(error)
  const problem: Problem = {
    file: `content/lessons/${slug}/index.mdx`,
    line: 1,
    rule: 'unreadable',
    message: `The lesson cannot be read: ${message}`,
    remedy: 'Mend what the message names.',
    level: 'error',
  }
  return { slug, lesson: null, problems: [problem], images: [] }
}

/** The names of the files and of what the studio serves, without what is retired, by the alphabet. */
function overlay(
  files: string[],
  kind: PieceKind,
  studio: Studio,
): { slug: string; piece: StudioText | null }[] {
  const pieces = new Map(
    studio.served.filter((piece) => piece.kind === kind).map((piece) => [piece.slug, piece]),
  )
  const retired = new Set(studio.retired.filter((piece) => piece.kind === kind).map(({ slug }) => slug))
  return [...new Set([...files, ...pieces.keys()])]
    .filter((slug) => !retired.has(slug))
    .sort()
    .map((slug) => ({ slug, piece: pieces.get(slug) ?? null }))
}

async function loadSituations(options: {
  studio: Studio
  problems: Problem[]
  version: ReturnType<typeof createHash>
}): Promise<Situation[]> {
  const { studio, problems, version } = options
  const folder = join(paths.content, 'situations')
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -4))
  const situations: Situation[] = []
  for (const { slug: id, piece } of overlay(files, 'situation', studio)) {
    const source = piece?.text ?? (await readText(join(folder, `${id}.mdx`)))
    const phrasesSource = await readText(join(folder, `${id}.phrases.txt`))
    version.update(source).update(phrasesSource)
    const checked = remember(situationChecks, id, `${source}\0${phrasesSource}`, () =>
      checkSituation({
        id,
        file: `content/situations/${id}.mdx`,
        source,
        phrasesFile: `content/situations/${id}.phrases.txt`,
        phrasesSource,
      }),
    )
    problems.push(...checked.problems)
    if (checked.situation) situations.push(checked.situation)
  }
  return situations
}

type Loaded = {
  slug: string
  lesson: Lesson | null
  problems: Problem[]
  /** Names that images are served under, and where they lie. */
  images: [string, string][]
}

async function loadLesson(options: {
  slug: string
  piece: StudioText | null
  situationIds: ReadonlySet<string>
  today: string
  /** The day on which somebody last said so, or empty: the later of it and the text's own day counts. */
  stillTrue: string
}): Promise<Loaded> {
  const { slug, piece, situationIds, today, stillTrue } = options
  const file = `content/lessons/${slug}/index.mdx`
  const fault = (line: number, rule: string, message: string, remedy: string): Problem => ({
    file,
    line,
    rule,
    message,
    remedy,
    level: 'error',
  })
  if (!slugPattern.test(slug)) {
    const remedy = 'Use lower-case letters, digits and single hyphens.'
    const problems = [fault(1, 'slug', `The folder name "${slug}" is no slug.`, remedy)]
    return { slug, lesson: null, problems, images: [] }
  }
  const source = piece?.text ?? (await readText(join(paths.content, 'lessons', slug, 'index.mdx')))
  const key = [...situationIds, source].join('\0')
  const { problems: found, read } = await remember(lessonChecks, slug, key, () =>
    keepCheck({ slug, file, source, situationIds }),
  )
  const verified = read && read.data.verified > stillTrue ? read.data.verified : stillTrue
  const late = !read || verificationDue({ ...read.data, verified }) < today
  const problems = found.filter(({ rule }) => late || rule !== 'verification-late')
  const blocking = problems.some((problem) => !servedAnyway.has(problem.rule))
  if (!read || blocking) return { slug, lesson: null, problems, images: [] }
  const images: [string, string][] = []
  const imageUrls = new Map<string, string>()
  for (const { src, line } of read.outline.images) {
    const found = await findImage({ slug, piece, src })
    if (!found) {
      const remedy = piece
        ? 'Add the picture in the studio.'
        : 'Put the picture (png, jpg, webp, avif) beside index.mdx.'
      const missing = fault(line, 'image-missing', `There is no image ${src}.`, remedy)
      return { slug, lesson: null, problems: [...problems, missing], images: [] }
    }
    images.push([found.name, found.path])
    imageUrls.set(src, `/library/${found.name}`)
  }
  const hash = hashLesson(source + [...imageUrls.values()].join())
  const ready = {
    slug,
    lesson: { ...read.data, verified, slug, hash, outline: read.outline },
    problems,
    images,
  }
  if (compiled.has(hash)) return ready
  try {
    const imageUrl = (src: string) => imageUrls.get(src) ?? src
    const remarkPlugin = () => outlinePlugin({ done: () => undefined, imageUrl }) as (tree: never) => void
    await compileLesson({ hash, body: read.body, remarkPlugin })
    compiled.add(hash)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    const broken = fault(1, 'compile', message, 'Mend the MDX the message names.')
    return { slug, lesson: null, problems: [...problems, broken], images: [] }
  }
  return ready
}

/** A picture beside the file, or the one that the studio's version was published with. */
async function findImage(options: {
  slug: string
  piece: StudioText | null
  src: string
}): Promise<{ name: string; path: string } | null> {
  const { slug, piece, src } = options
  if (piece) {
    const name = piece.images[src.replace(/^\.\//, '')]
    return name ? { name, path: imagePath(name) } : null
  }
  if (!/^(\.\/)?[\w-]+\.(png|jpe?g|webp|avif|gif)$/.test(src)) return null
  const path = join(paths.content, 'lessons', slug, src)
  const bytes = await readFile(path).catch(() => null)
  return bytes && { name: nameImage(src, bytes), path }
}

/** Modules that are known to lie on disk: a library built anew looks for the changed ones alone. */
const compiled = new Set<string>()

/** What was checked last under each name: an author who saves one file waits for that file alone. */
type Memory<T> = Map<string, { key: string; value: T }>
const situationChecks: Memory<ReturnType<typeof checkSituation>> = new Map()
const lessonChecks: Memory<ReturnType<typeof keepCheck>> = new Map()

function remember<T>(memory: Memory<T>, name: string, key: string, work: () => T): T {
  const before = memory.get(name)
  if (before?.key === key) return before.value
  const value = work()
  memory.set(name, { key, value })
  return value
}

/** Rules whose breach is an author's fault but no harm to a reader: production serves the lesson all the same. */
const servedAnyway = new Set([
  'budget-words',
  'budget-time',
  'verification-late',
  'say-in-essence',
  'one-exit',
  'part-length',
])

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
    throw error
  })
}
