import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { partRules } from '../parts.schema'

/**
 * One stretch of visible text: a paragraph, a list item, the text of a part, or one attribute.
 * `text` is the library's own prose; `spoken` is a line somebody says or may say; `says` is what the other side says
 * in a scenario; `label` is a title, a `when`, a `why` or the like: a fragment, not prose.
 */
export type Passage = {
  /** The line of the file on which the text begins; each line break in it is a further line. */
  line: number
  text: string
  kind: 'text' | 'spoken' | 'says' | 'label'
}

type Part = MdxJsxFlowElement | MdxJsxTextElement
type AnyNode = Root | RootContent

const spokenParts = new Set(['Say', 'Ask', 'Avoid', 'Exit'])
const spokenAttributes = new Set(['say', 'instead'])
const inline = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'inlineCode', 'break'])

/**
 * Collects what a reader sees of a lesson's or situation's body, with lines, in the order of the file.
 * @param body as `readFrontMatter` gives it, so that lines are the file's own
 * @returns null where the syntax is broken: `checkLesson` reports that
 */
export function readProse(body: string): Passage[] | null {
  const passages: Passage[] = []
  const keep = (line: number, text: string, kind: Passage['kind']) => {
    if (/[\p{L}\p{N}]/u.test(text)) passages.push({ line, text: text.trim(), kind })
  }

  const visit = (node: AnyNode, kind: Passage['kind']): void => {
    let within = kind
    if (isPart(node)) {
      keepAttributes(node)
      within = spokenParts.has(node.name ?? '') ? 'spoken' : kind
    }
    if (node.type === 'image') keep(lineOf(node), node.alt ?? '', 'label')
    if (!('children' in node)) return
    let run: AnyNode[] = []
    const close = () => {
      if (run[0]) keep(lineOf(run[0]), run.map(inlineText).join(''), within)
      run = []
    }
    for (const child of node.children as AnyNode[]) {
      if (inline.has(child.type)) run.push(child)
      else {
        close()
        visit(child, within)
      }
    }
    close()
  }

  const keepAttributes = (part: Part) => {
    const rules = partRules[part.name ?? '']?.attributes ?? {}
    for (const attribute of part.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue
      if (!rules[attribute.name]?.shown) continue
      const spoken = spokenAttributes.has(attribute.name) ? 'spoken' : 'label'
      const kind = attribute.name === 'says' ? 'says' : spoken
      keep(attribute.position?.start.line ?? lineOf(part), attribute.value, kind)
    }
  }

  try {
    visit(unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(body), 'text')
  } catch {
    return null
  }
  return passages
}

/** The line of the file on which the character at `offset` of a passage stands. */
export function lineAt(passage: Passage, offset: number): number {
  return passage.line + (passage.text.slice(0, offset).match(/\n/g)?.length ?? 0)
}

function isPart(node: AnyNode): node is Part {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function lineOf(node: AnyNode): number {
  return node.position?.start.line ?? 1
}

function inlineText(node: AnyNode): string {
  if (node.type === 'break') return '\n'
  if ('value' in node && typeof node.value === 'string') return node.value
  return 'children' in node ? (node.children as AnyNode[]).map(inlineText).join('') : ''
}
