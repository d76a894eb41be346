import { parse } from 'acorn'
import type { Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** So many paragraphs are looked at for the end of what begins as code. */
const mostBlocks = 20

/**
 * Writes what CommonMark takes for text so that MDX takes it for text as well: a `<` that begins no tag, a link in
 * angle brackets, signs in indented code, a sentence that begins with "import" or "export". Lines keep their numbers. What CommonMark takes for HTML is left as it is.
 */
export function escapeLiterals(source: string): string {
  const tree = unified().use(remarkParse).parse(source) as Root
  const edits: { from: number; to: number; text: string }[] = []
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    const raw = source.slice(from, to)
    if (node.type === 'text')
      edits.push({ from, to, text: withoutKeyword(withBackslashes(raw, /</g), source.slice(from)) })
    // A destination in angle brackets on a line of its own would begin a tag.
    if (node.type === 'definition' && /\n\s*</.test(raw))
      edits.push({ from, to, text: `${raw.replace(/\n\s*</, ' <')}\n` })
    if (node.type === 'code' && !/^[`~]/.test(raw))
      edits.push({ from, to, text: withBackslashes(raw, /[<{]/g) })
    if (node.type === 'link' && raw.startsWith('<') && /^(https?|mailto):/i.test(node.url))
      edits.push({
        from,
        to,
        text: `[${raw.slice(1, -1).replace(/[[\]\\<*_`{]/g, '\\$&')}](<${node.url.replace(/[<>\\]/g, '\\$&')}>)`,
      })
    else if ('children' in node) open.push(...(node.children as Nodes[]))
  }
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source)
}

/** "Import duties" in a sentence are no code; what could be code keeps its keyword, and is refused for it. */
function withoutKeyword(text: string, onward: string): string {
  if (!/^(import|export) /.test(text) || beginsModule(onward)) return text
  return `&#${text.charCodeAt(0)};${text.slice(1)}`
}

/** Whether these lines are code, perhaps together with what comes after an empty line: MDX reads on as well. */
function beginsModule(onward: string): boolean {
  const blocks = onward.split(/\n[ \t]*\n/, mostBlocks)
  return blocks.some((_, at) => isModule(blocks.slice(0, at + 1).join('\n\n')))
}

function isModule(text: string): boolean {
  try {
    parse(text, { ecmaVersion: 'latest', sourceType: 'module' })
    return true
  } catch {
    return false
  }
}

/** Puts a backslash before each sign that has none, or only such as escape each other. */
function withBackslashes(raw: string, signs: RegExp): string {
  return raw.replace(signs, (sign, at: number) => {
    const before = /\\*$/.exec(raw.slice(0, at))?.[0].length ?? 0
    return before % 2 === 1 ? sign : `\\${sign}`
  })
}
