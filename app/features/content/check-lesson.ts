import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { budgets } from './budgets'
import { type LessonOutline, lessonFrontMatterSchema, type Problem } from './content.schema'
import { outlinePlugin } from './internal/outline-plugin'
import { setQuotes } from './internal/set-quotes'
import { readFrontMatter } from './read-front-matter'
import { verificationDue } from './verification-due'
import { depths } from './words'

type LessonCheck = {
  problems: Problem[]
  /** Present where front matter and body could be read, even if rules are broken. */
  read: {
    data: ReturnType<typeof lessonFrontMatterSchema.parse>
    outline: LessonOutline
    body: string
  } | null
}

/**
 * Checks one lesson's source against every rule that needs no other file but the names of situations:
 * front matter, syntax, parts, budgets, sources, image texts, late verification. Pure.
 * @param today an ISO date, for lateness
 */
export function checkLesson(options: {
  file: string
  source: string
  situationIds: ReadonlySet<string>
  today: string
}): LessonCheck {
  const { file, situationIds, today } = options
  const front = readFrontMatter({ file, source: options.source, schema: lessonFrontMatterSchema })
  if (!front.ok) return { problems: front.problems, read: null }
  const { data, body } = front
  const problems: Problem[] = []
  const add = (
    line: number,
    rule: string,
    message: string,
    remedy: string,
    level: Problem['level'] = 'error',
  ) => problems.push({ file, line, rule, message, remedy, level })

  let outline: LessonOutline | null = null
  try {
    const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)
    const tree = parser.parse(body)
    outlinePlugin({
      done: (collected) => {
        outline = collected.outline
        for (const fault of collected.problems) add(fault.line, fault.rule, fault.message, fault.remedy)
      },
    })(tree)
  } catch (error) {
    const { line, place, reason, message } = error as {
      line?: number
      place?: { line?: number; start?: { line: number } }
      reason?: string
      message: string
    }
    const at = line ?? place?.line ?? place?.start?.line ?? 1
    add(
      at,
      'syntax',
      reason ?? message,
      'Close every tag, put parts on lines of their own, and avoid { } and < in text.',
    )
  }
  if (!outline) return { problems, read: null }
  const found: LessonOutline = outline

  for (const id of data.situations)
    if (!situationIds.has(id))
      add(2, 'unknown-situation', `There is no situation "${id}".`, 'Use an id of content/situations.')
  const repeated = data.situations.find((id, at) => data.situations.indexOf(id) !== at)
  if (repeated) add(2, 'repeated-tag', `The situation "${repeated}" is named twice.`, 'Name it once.')
  for (const depth of depths) {
    const { words, seconds, steps } = found.depths[depth]
    const budget = budgets[depth]
    if (words > budget.words)
      add(
        1,
        'budget-words',
        `${depth} has ${words} words; at most ${budget.words}.`,
        `Cut ${words - budget.words} words, or move a step deeper.`,
      )
    if (seconds > budget.seconds)
      add(
        1,
        'budget-time',
        `${depth} takes ${seconds} s with its activities; at most ${budget.seconds}.`,
        'Cut words or activity seconds, or move a step deeper.',
      )
    const before = depth === 'essence' ? 0 : found.depths[depth === 'core' ? 'essence' : 'core'].steps
    if (steps <= before)
      add(1, 'depth-missing', `There is no step of depth ${depth}.`, `Add <Step depth="${depth}" title="…">.`)
  }
  if (!found.say.some((say) => say.depth === 'essence'))
    add(1, 'say-in-essence', 'The essence has no line to say.', 'Add a <Say> to an essence step.')
  const exits = found.parts.Exit ?? 0
  if (data.moments.includes('during') ? exits !== 1 : exits > 1)
    add(
      1,
      'one-exit',
      `There are ${exits} <Exit>; a lesson for use during talks has exactly one.`,
      'Give one graceful way out.',
    )
  const ids = [...options.source.matchAll(/<(?:Scenario|Reflect)\s+id="([^"]*)"/g)].map((match) => match[1])
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice)
    add(
      1,
      'repeated-id',
      `The id "${twice}" is used twice.`,
      'Give each Scenario and Reflect an id of its own.',
    )
  for (const link of found.links)
    if (!/^(https:\/\/|mailto:|\/lessons\/|\/situations\/|#)/.test(link.href))
      add(
        link.line,
        'link',
        `The link ${link.href} is not allowed.`,
        'Use https://, mailto:, /lessons/… or /situations/….',
      )
  const due = verificationDue(data)
  if (data.verified > today)
    add(2, 'verified', `verified (${data.verified}) lies in the future.`, 'Write the day of the last check.')
  if (due < today)
    add(
      2,
      'verification-late',
      `Verification was due on ${due}.`,
      'Check that it is still true, then set verified to today.',
    )
  const { title, summary } = data
  const shown = { ...data, title: setQuotes(title), summary: setQuotes(summary) }
  return { problems, read: { data: shown, outline: found, body } }
}
