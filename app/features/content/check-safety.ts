import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { lessonFrontMatterSchema, type Problem } from './content.schema'
import { escapeLiterals } from './internal/escape-literals'
import { findHostile, type Hostile } from './internal/find-hostile'
import { parsePlace } from './internal/parse-place'
import { limitSource } from './limit-source'
import { readFrontMatter } from './read-front-matter'

export type SafetyCheck = {
  problems: Problem[] /** What may be compiled, front matter blanked; null where refused. */
  body: string | null
}

/**
 * The gate for a document that nobody has reviewed: an allow-list on its syntax tree. No import, export or expression;
 * only the library's parts with the string attributes that their rules allow; only http, https, mailto, anchors and
 * addresses of our own; plain YAML in front, if any. What is not on the list is refused with its line. Says nothing of
 * whether a lesson is a good one: that is `checkLesson`. Pure, but for hostile input not quick: run it where it can be
 * stopped.
 */
export function checkSafety({ file, source }: { file: string; source: string }): SafetyCheck {
  const problem = ({ line, rule, message, remedy }: Hostile): Problem => ({
    file,
    line,
    rule,
    message,
    remedy,
    level: 'error',
  })
  const refused = (problems: Problem[]): SafetyCheck => ({ problems, body: null })

  const limits = limitSource(file, source)
  if (limits.length > 0) return refused(limits)
  const signs = findHostileSigns(source)
  if (signs) return refused([problem(signs)])

  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  let body = text
  if (/^---[ \t]*\S/.test(text) && !/^---[ \t]*-/.test(text))
    return refused([
      problem({
        line: 1,
        rule: 'front-matter',
        message: 'The front matter begins with something else than three hyphens.',
        remedy: 'Begin with a line of exactly three hyphens.',
      }),
    ])
  if (/^---[ \t]*\n[\s\S]*?\n---[ \t]*(\n|$)/.test(text)) {
    const front = readFrontMatter({ file, source: text, schema: lessonFrontMatterSchema })
    if (front.ok) body = front.body
    // Two lines across the page with words between them are Markdown, and hold no key.
    else if (!isPlainBetween(text)) return refused(front.problems)
  }

  const strict = checkBody(body)
  if (strict.length === 0) return { problems: [], body }
  // What Markdown itself takes for plain text, MDX may not: then it is written so that both do, and looked at again.
  // An address that is a fault as it was typed stays one: what is published is compiled from that.
  const misleads = strict.some(({ rule }) => rule === 'address' || rule === 'image')
  const literal = misleads ? body : escapeLiterals(body)
  if (literal !== body && checkBody(literal).length === 0) return { problems: [], body: literal }
  return refused(strict.map(problem))
}

function isPlainBetween(text: string): boolean {
  const between = text.split('\n').slice(1)
  const keys = between.slice(
    0,
    between.findIndex((line) => /^---[ \t]*$/.test(line)),
  )
  return keys.every((line) => !/[:{}[\]&*!|>%@`"']/.test(line))
}

function checkBody(body: string): Hostile[] {
  try {
    const tree = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(body) as Root
    return findHostile(tree)
  } catch (error) {
    const { line, message } = parsePlace(error)
    return [
      {
        line,
        rule: 'syntax',
        message,
        remedy:
          'Close every tag, put parts on lines of their own, and write \\{ and \\< for the signs themselves.',
      },
    ]
  }
}

const hostileSigns: [RegExp, string, string][] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/, 'control-sign', 'a control character'],
  [/[\u202a-\u202e\u2066-\u2069]/, 'direction-sign', 'a sign that turns the direction of writing round'],
  [
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    'broken-sign',
    'half a character',
  ],
]

/** Characters that are never seen and that mislead readers or programs. */
function findHostileSigns(source: string): Hostile | null {
  for (const [pattern, rule, name] of hostileSigns) {
    const found = pattern.exec(source)
    if (!found) continue
    const line = source.slice(0, found.index).split('\n').length
    return {
      line,
      rule,
      message: `Line ${line} holds ${name}.`,
      remedy: 'Take it out; typing the line anew does.',
    }
  }
  return null
}
