import { type Document, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './content.schema'

type FrontMatterRead<T> =
  | {
      ok: true
      data: T /** The body with the front matter blanked, so that lines keep their numbers. */
      body: string
    }
  | { ok: false; problems: Problem[] }

const fence = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/

/**
 * Splits a document into checked front matter and body. Accepts exactly `---` fences and plain YAML 1.2
 * without aliases; anything like `---js`, which other readers would run as code, is refused.
 * @param source the file's text; CRLF is read as LF
 */
export function readFrontMatter<T>(options: {
  file: string
  source: string
  schema: z.ZodType<T>
}): FrontMatterRead<T> {
  const { file, schema } = options
  const source = options.source.replace(/\r\n?/g, '\n')
  const problem = (line: number, rule: string, message: string, remedy: string): Problem => ({
    file,
    line,
    rule,
    message,
    remedy,
    level: 'error',
  })
  const found = fence.exec(source)
  if (!found) {
    const remedy = 'Begin the file with a line of exactly three hyphens, the keys, and three hyphens again.'
    return {
      ok: false,
      problems: [problem(1, 'front-matter', 'The front matter is missing or not closed.', remedy)],
    }
  }
  const text = found[1] ?? ''
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const lineAt = (offset: number | undefined) => 1 + (offset === undefined ? 1 : lines.linePos(offset).line)
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const remedy = 'Mend the YAML: often a colon or a quote inside a text that is not in double quotes.'
      return problem(lineAt(error.pos[0]), 'front-matter-yaml', firstLine(error.message), remedy)
    })
    return { ok: false, problems }
  }
  if (hasAlias(document)) {
    const remedy = 'Write the value out instead of using & and *.'
    return {
      ok: false,
      problems: [problem(2, 'front-matter-alias', 'Aliases are not allowed in front matter.', remedy)],
    }
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (parsed.success) {
    const blank = '\n'.repeat(found[0].split('\n').length - 1)
    return { ok: true, data: parsed.data, body: blank + source.slice(found[0].length) }
  }
  const problems = parsed.error.issues.map((issue) => {
    const key = issue.path.join('.') || 'front matter'
    const node = document.getIn(issue.path.length ? issue.path : [], true) as { range?: [number] } | undefined
    const remedy = `Mend "${key}"; docs/authoring.md lists every key.`
    return problem(lineAt(node?.range?.[0]), 'front-matter', `${key}: ${issue.message}`, remedy)
  })
  return { ok: false, problems }
}

function hasAlias(document: Document.Parsed): boolean {
  let found = false
  visit(document, {
    Alias() {
      found = true
      return visit.BREAK
    },
    Value(_key, node) {
      if (node.anchor) found = true
    },
  })
  return found
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}
