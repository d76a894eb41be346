import { checkLesson } from '~/features/content/check-lesson'
import { checkReading } from '~/features/content/check-reading'
import { checkSituation } from '~/features/content/check-situation'
import type { Problem } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import type { PieceKind } from '~/features/content/piece'
import { readLessonProse } from '~/features/content/read-lesson-prose'
import { namePieceFile } from './internal/name-piece'
import { readPhrasesFile } from './list-phrases.server'
import { findUnreadable, type Preview, playLesson } from './play-lesson.server'

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
  const { kind, slug } = options
  const file = namePieceFile({ kind, slug })
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
  const { text, today, images, newSituations = [] } = options
  const { refused, preview } = await playLesson(options)
  if (refused.length > 0) return { problems: refused, preview }
  const { situations } = await getLibrary()
  const situationIds = new Set([...situations.map(({ id }) => id), ...newSituations])
  const { problems, read } = checkLesson({ file, source: text, situationIds, today })
  const prose = readLessonProse({ file, source: text })
  const missing = (read?.outline.images ?? []).filter(
    ({ src }) => images[src.replace(/^\.\//, '')] === undefined,
  )
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

async function checkAsSituation(file: string, { slug, text }: { slug: string; text: string }) {
  const unreadable = findUnreadable({ kind: 'situation', slug, text })
  if (unreadable.length > 0) return unreadable
  const phrases = { phrasesFile: `${file}/phrases`, phrasesSource: await readPhrasesFile(slug) }
  const { problems } = checkSituation({ id: slug, file, source: text, ...phrases })
  return problems.filter((problem) => problem.file === file)
}
