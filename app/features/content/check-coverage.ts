import { parse } from 'yaml'
import { z } from 'zod'
import type { Lesson, Problem, Situation } from './content.schema'
import { focuses, focusWords, type Moment, moments, momentWords, phases, phaseWords } from './words'

/** Where the reasons for empty cells are written. */
const gapsFile = 'content/coverage-gaps.yaml'
const fewestOwn = 2

const gapsSchema = z
  .array(
    z.strictObject({
      situation: z.string().min(1),
      moment: z.enum(moments),
      why: z.string().trim().min(10, 'say why in a sentence').max(300),
    }),
  )
  .nullable()

type Gap = NonNullable<z.infer<typeof gapsSchema>>[number]
type CoveredLesson = Pick<Lesson, 'slug' | 'situations' | 'moments' | 'focus'>
type CoveredSituation = Pick<Situation, 'id' | 'title' | 'phase' | 'moments'>

/**
 * Lays every situation's moments beside the lessons that serve them. A lesson serves a situation that it names
 * anywhere, at the moments it names; it is a situation's own where it names that first. An empty cell without a
 * reason in `gapsSource`, a reason for a cell that needs none, and fewer than two own lessons are errors. Pure.
 * @param gapsSource the YAML of `gapsFile`, may be empty
 * @returns the table as Markdown, and the sentences that sum it up
 */
export function checkCoverage(options: {
  situations: CoveredSituation[]
  lessons: CoveredLesson[]
  gapsSource: string
}): { markdown: string; summary: string[]; problems: Problem[] } {
  const { situations, lessons } = options
  const problems: Problem[] = []
  const error = (file: string, rule: string, message: string, remedy: string) =>
    problems.push({ file, line: 1, rule, message, remedy, level: 'error' })
  const gaps = readGaps(options.gapsSource, (message) =>
    error(gapsFile, 'coverage-gaps', message, 'Write a list of situation, moment and why.'),
  )
  const lessonsAt = (id: string, moment: Moment) =>
    lessons.filter((lesson) => lesson.situations.includes(id) && lesson.moments.includes(moment))

  for (const { situation, moment } of gaps) {
    const known = situations.find(({ id }) => id === situation)
    const cell = `${situation}, ${moment}`
    if (!known?.moments.includes(moment))
      error(gapsFile, 'coverage-gaps', `There is no cell ${cell}.`, 'Remove the entry.')
    else if (lessonsAt(situation, moment).length > 0)
      error(gapsFile, 'coverage-gaps', `The cell ${cell} has a lesson now.`, 'Remove the entry.')
  }
  const gapAt = (id: string, at: Moment) =>
    gaps.find(({ situation, moment }) => situation === id && moment === at)
  const own = (id: string) => lessons.filter((lesson) => lesson.situations[0] === id).length

  for (const { id, moments: fitting } of situations) {
    const file = `content/situations/${id}.mdx`
    for (const moment of fitting)
      if (lessonsAt(id, moment).length === 0 && !gapAt(id, moment)) {
        const message = `No lesson serves ${id} in the moment "${moment}".`
        error(file, 'coverage', message, `Write one, or say in ${gapsFile} why there is none.`)
      }
    if (own(id) < fewestOwn) {
      const message = `${id} has ${own(id)} lessons of its own; it needs ${fewestOwn}.`
      error(file, 'own-lessons', message, 'Write a lesson that names it first among its situations.')
    }
  }

  const cell = (situation: CoveredSituation, moment: Moment) => {
    if (!situation.moments.includes(moment)) return '–'
    const slugs = lessonsAt(situation.id, moment).map(({ slug }) => slug)
    const gap = gapAt(situation.id, moment)
    if (slugs.length === 0) return gap ? `*none: ${gap.why}*` : '**none**'
    return slugs.map((slug) => `[${slug}](lessons/${slug}/index.mdx)`).join('<br>')
  }
  const rows = phases.flatMap((phase) => [
    `\n## ${phaseWords[phase].name}\n`,
    `| situation | own | ${moments.map((moment) => momentWords[moment].name.toLowerCase()).join(' | ')} |`,
    `| --- | --- | ${moments.map(() => '---').join(' | ')} |`,
    ...situations
      .filter((situation) => situation.phase === phase)
      .map((situation) => {
        const cells = moments.map((moment) => cell(situation, moment)).join(' | ')
        return `| ${situation.title} (\`${situation.id}\`) | ${own(situation.id)} | ${cells} |`
      }),
  ])
  const summary = summarise(situations, lessons, own, gaps)
  const head = [
    '# Coverage',
    '',
    'Made by `npm run content:check -- --write`; not written by hand. Which lessons serve which situation in which moment. "own" counts the lessons written for it first; "–" stands where the moment does not fit the situation.',
    '',
    ...summary.map((sentence) => `- ${sentence}`),
  ]
  return { markdown: `${[...head, ...rows].join('\n')}\n`, summary, problems }
}

function summarise(
  situations: CoveredSituation[],
  lessons: CoveredLesson[],
  own: (id: string) => number,
  gaps: Gap[],
): string[] {
  const balance = focuses.map(
    (focus) =>
      `${lessons.filter((lesson) => lesson.focus === focus).length} ${focus} (${focusWords[focus].toLowerCase()})`,
  )
  const counts = new Map<number, string[]>()
  for (const { id } of situations) counts.set(own(id), [...(counts.get(own(id)) ?? []), id])
  const fewest = [...counts].sort(([a], [b]) => a - b)
  const cells = situations.reduce((sum, { moments: fitting }) => sum + fitting.length, 0)
  return [
    `Focus of ${lessons.length} lessons: ${balance.join(', ')}.`,
    `Cells that make sense: ${cells}, of which ${gaps.length} are left empty for a reason.`,
    `Own lessons: ${fewest.map(([count, ids]) => `${count} for ${ids.length > 6 ? `${ids.length} situations` : ids.join(', ')}`).join('; ')}.`,
  ]
}

function readGaps(source: string, fault: (message: string) => void): Gap[] {
  try {
    const read = gapsSchema.safeParse(parse(source))
    if (read.success) return read.data ?? []
    fault(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  } catch (error) {
    fault(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
  return []
}
