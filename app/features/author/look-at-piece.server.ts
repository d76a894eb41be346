import { checkLesson } from '~/features/content/check-lesson'
import { checkReading } from '~/features/content/check-reading'
import { checkSituation } from '~/features/content/check-situation'
import { hashLesson } from '~/features/content/compile-lesson.server'
import type { Lesson, Problem } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import { limitSource } from '~/features/content/limit-source'
import type { PieceKind } from '~/features/content/piece'
import { readLessonProse } from '~/features/content/read-lesson-prose'
import { askGate } from './ask-gate.server'
import { namePieceFile } from './internal/name-piece'
import { readPhrasesFile } from './list-phrases.server'
import type { GateAnswer } from './open-gate.server'
import { readTitle } from './read-title'

const fence = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/

/** What a preview plays: a lesson like those that are served, and its module's code, which no address serves. */
export type Preview = { lesson: Lesson; code: string }

/**
 * All that keeps a text from being published (`error`) or is for its author to judge (`warning`), in the order of lines:
 * first the gate, since nothing else may read what it refuses; then the rules of `npm run content:check`. Lateness is
 * said, and keeps nothing back: what is late is published again every day. With it what a preview plays, of a lesson that
 * the gate lets through; where its front matter cannot be read, under its name alone.
 * @param options.images names of the pictures that there are → the names that they are served under
 */
export async function lookAtPiece(options: {
  kind: PieceKind
  slug: string
  text: string
  today: string
  images: Readonly<Record<string, string>>
  /** Situations that come with it. */
  newSituations?: readonly string[]
}): Promise<{ problems: Problem[]; preview: Preview | null }> {
  const { kind, slug, text } = options
  const file = namePieceFile({ kind, slug })
  const limits = limitSource(file, text)
  if (limits.length > 0) return { problems: limits, preview: null }
  const marks = findMarks(file, text)
  if (marks.length > 0) return { problems: marks, preview: null }
  const { problems, preview } =
    kind === 'lesson'
      ? await checkAsLesson(file, options)
      : { problems: await checkAsSituation(file, options), preview: null }
  return { problems: problems.sort((a, b) => a.line - b.line), preview }
}

async function checkAsLesson(
  file: string,
  options: {
    slug: string
    text: string
    today: string
    images: Readonly<Record<string, string>>
    newSituations?: readonly string[]
  },
): Promise<{ problems: Problem[]; preview: Preview | null }> {
  const { slug, text, today, images, newSituations = [] } = options
  const gate = await askGate({ name: slug, source: text, images })
  if (!gate.accepted) return lookAtRefused(file, options, gate)
  const { situations } = await getLibrary()
  const situationIds = new Set([...situations.map(({ id }) => id), ...newSituations])
  const { problems, read } = checkLesson({ file, source: text, situationIds, today })
  const prose = readLessonProse({ file, source: text })
  const missing = (read?.outline.images ?? []).filter(
    ({ src }) => images[src.replace(/^\.\//, '')] === undefined,
  )
  const preview = playOf(gate, options, read?.data)
  const all = [
    ...problems.map((problem) =>
      problem.rule === 'verification-late' ? { ...problem, level: 'warning' as const } : problem,
    ),
    ...(prose ? checkReading(prose) : []),
    ...missing.map(
      ({ src, line }): Problem => ({
        file,
        line,
        rule: 'image-missing',
        message: `There is no image ${src}.`,
        remedy: 'Add the picture, or take the line out.',
        level: 'error',
      }),
    ),
  ]
  return { problems: all, preview }
}

/**
 * Where nothing but the front matter is refused, as it is while a lesson is begun, the rest is looked at without it: its own
 * faults are told too, and the preview plays.
 */
async function lookAtRefused(
  file: string,
  { slug, text, images }: { slug: string; text: string; images: Readonly<Record<string, string>> },
  gate: GateAnswer,
): Promise<{ problems: Problem[]; preview: Preview | null }> {
  const blank = text.replace(fence, (front) => '\n'.repeat(front.split('\n').length - 1))
  const onlyFront = blank !== text && gate.problems.every(({ rule }) => rule.startsWith('front-matter'))
  const rest = onlyFront ? await askGate({ name: slug, source: blank, images }) : null
  return {
    problems: [...gate.problems, ...(rest?.problems ?? [])].map((problem) => ({
      file,
      ...problem,
      level: 'error' as const,
    })),
    preview: rest && playOf(rest, { slug, text, images }),
  }
}

/** What the gate let through, as the player wants it; named anew with each change of the text or of a picture in it. */
function playOf(
  { compiled }: GateAnswer,
  { slug, text, images }: { slug: string; text: string; images: Readonly<Record<string, string>> },
  front: Partial<Lesson> = {},
): Preview | null {
  if (!compiled) return null
  const { code, outline } = compiled
  const hash = hashLesson(text + JSON.stringify(images))
  return { lesson: { ...unread, title: readTitle(text) || slug, ...front, slug, hash, outline }, code }
}

/** In place of front matter that cannot be read. */
const unread: Omit<Lesson, 'slug' | 'title' | 'hash' | 'outline'> = {
  summary: '',
  situations: [],
  moments: ['before'],
  focus: 'people',
  point: '',
  signals: [],
  keeper: '',
  verified: '2000-01-01',
  verifyEvery: 60,
  sources: [],
}

async function checkAsSituation(file: string, { slug, text }: { slug: string; text: string }) {
  const phrases = { phrasesFile: `${file}/phrases`, phrasesSource: await readPhrasesFile(slug) }
  const { problems } = checkSituation({ id: slug, file, source: text, ...phrases })
  return problems.filter((problem) => problem.file === file)
}

/** What two people wrote at one place, and nobody has decided between. */
function findMarks(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, at): Problem[] =>
    /^(<{7}|>{7})/.test(line)
      ? [
          {
            file,
            line: at + 1,
            rule: 'not-merged',
            message: 'Two people wrote at this place, and both texts stand here.',
            remedy: 'Keep the one you want, and take the lines with the marks out.',
            level: 'error',
          },
        ]
      : [],
  )
}
