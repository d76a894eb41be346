import { checkLesson } from '~/features/content/check-lesson'
import { checkReading } from '~/features/content/check-reading'
import { checkSituation } from '~/features/content/check-situation'
import type { Problem } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import { limitSource } from '~/features/content/limit-source'
import type { PieceKind } from '~/features/content/piece'
import { readLessonProse } from '~/features/content/read-lesson-prose'
import { askGate } from './ask-gate.server'

/**
 * All that keeps a text from being published (`error`) or is for its author to judge (`warning`), in the order of lines:
 * first the gate, since nothing else may read what it refuses; then the rules of `npm run content:check`. Lateness is
 * said, and keeps nothing back: what is late is published again every day.
 * @param options.images names of pictures that there are
 */
export async function checkPiece(options: {
  kind: PieceKind
  slug: string
  text: string
  today: string
  images: ReadonlySet<string>
}): Promise<Problem[]> {
  const { kind, slug, text } = options
  const file = kind === 'lesson' ? `content/lessons/${slug}/index.mdx` : `content/situations/${slug}.mdx`
  const limits = limitSource(file, text)
  if (limits.length > 0) return limits
  const marks = findMarks(file, text)
  if (marks.length > 0) return marks
  const problems = kind === 'lesson' ? await checkAsLesson(file, options) : checkAsSituation(file, options)
  return problems.sort((a, b) => a.line - b.line)
}

async function checkAsLesson(
  file: string,
  options: { slug: string; text: string; today: string; images: ReadonlySet<string> },
): Promise<Problem[]> {
  const { slug, text, today, images } = options
  const gate = await askGate({ name: slug, source: text })
  if (!gate.accepted) return gate.problems.map((problem) => ({ file, ...problem, level: 'error' as const }))
  const { situations } = await getLibrary()
  const situationIds = new Set(situations.map(({ id }) => id))
  const { problems, read } = checkLesson({ file, source: text, situationIds, today })
  const prose = readLessonProse({ file, source: text })
  const missing = (read?.outline.images ?? []).filter(({ src }) => !images.has(src.replace(/^\.\//, '')))
  return [
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
}

function checkAsSituation(file: string, { slug, text }: { slug: string; text: string }): Problem[] {
  return checkSituation({ id: slug, file, source: text, phrasesFile: file, phrasesSource: '' }).problems
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
